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

export async function parseSavedPage(
  html: string,
  url: string | null,
): Promise<Result<SavedPage, 'too-deep'>> {
  parser ??= import('jsdom').then(({ JSDOM }) => new new JSDOM('').window.DOMParser());
  try {
    const document = (await parser).parseFromString(html, 'text/html');
    return ok({ document, url: asAddress(url) ?? ownAddress(document) });
  } catch (error) {
    // Thousands of elements inside each other exhaust the parser's stack; browsers flatten such pages at 512.
    if (!isStackOverflow(error)) throw error;
    return fail('too-deep', 'The page nests its elements too deeply to be read.');
  }
}

/** By name: the error comes from a realm of its own. */
function isStackOverflow(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'name' in error && error.name === 'RangeError';
}

function ownAddress(document: Document): string | null {
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null;
  const openGraph = document.querySelector('meta[property="og:url"]')?.getAttribute('content') ?? null;
  return asAddress(canonical) ?? asAddress(openGraph);
}

function asAddress(url: string | null): string | null {
  return url !== null && /^https?:\/\//i.test(url) && URL.canParse(url) ? url : null;
}
