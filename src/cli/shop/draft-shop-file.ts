import type { ShopFile } from '../../read/shop/shop-file';

/**
 * A first draft of a shop's row from one product page: its host, and a guess at the address pattern of its products. Selectors are
 * left out on purpose: they are worth writing only where the general ways found nothing.
 */
export function draftShopFile(url: URL): ShopFile {
  const host = url.hostname.replace(/^www\d?\./, '');
  const id = (host.split('.')[0] ?? host).replace(/[^a-z0-9]+/g, '-');
  return { id, name: id, hosts: [host], status: 'untested', product: productPattern(url.pathname) };
}

/** The path with its last run of digits, or its last part, as the id. */
function productPattern(path: string): string {
  const parts = path.split('/').filter((part) => part !== '');
  const last = parts.at(-1) ?? '';
  const kept = parts
    .slice(0, -1)
    .filter((part) => /^[a-z]{1,12}$/.test(part) && !/^[a-z]{2}$/.test(part))
    .at(-1);
  const prefix = kept ? `/${kept}/` : '/';
  const digits = /\d{4,}/.exec(last)?.[0];
  if (digits) return `${prefix}[^?]*?(\\d{4,})`;
  return `${prefix}${parts.length > 2 ? '(?:[^/?]+/)*' : ''}([^/?]+)`;
}
