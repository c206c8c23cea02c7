import { fail, ok, type Result } from '../../platform/result';

/**
 * A saved page as a DOM, parsed as browsers parse it, without running its scripts or loading anything. jsdom is loaded on first use: a
 * bare label must not wait for it. (happy-dom and linkedom are quicker, but lose parts of real pages: everything behind a
 * style inside an inline picture, table rows without a row element.)
 */
export interface SavedPage {
  readonly document: Document;
  /** Given, else the page's canonical link or og:url; null where there is none that parses. */
  readonly url: string | null;
}

/** A document made by `DOMParser` has no window of its own: it styles nothing, fetches nothing, and is freed like any value. */
let parser: Promise<DOMParser> | null = null;

export async function parseSavedPage(html: string, url: string | null): Promise<SavedPage> {
  parser ??= import('jsdom').then(({ JSDOM }) => new new JSDOM('').window.DOMParser());
  const document = (await parser).parseFromString(html, 'text/html');
  return { document, url: asAddress(url) ?? ownAddress(document) };
}

function ownAddress(document: Document): string | null {
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null;
  const openGraph = document.querySelector('meta[property="og:url"]')?.getAttribute('content') ?? null;
  return asAddress(canonical) ?? asAddress(openGraph);
}

function asAddress(url: string | null): string | null {
  return url !== null && /^https?:\/\//i.test(url) && URL.canParse(url) ? url : null;
}
