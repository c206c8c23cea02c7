import type { ShopFile } from './shop-file';

/** Every shop file, for the background and the command line; a page gets only its own row. */
export const SHOPS: readonly ShopFile[] = [];

/** The shop of a host: the row that names it or a domain it belongs to, or null. */
export function shopOfHost(host: string): ShopFile | null {
  const name = host.toLowerCase().replace(/\.$/, '');
  return SHOPS.find((shop) => shop.hosts.some((own) => name === own || name.endsWith(`.${own}`))) ?? null;
}
