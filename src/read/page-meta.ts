import { WORDS } from './page-text';
import { plainText } from './plain-text';

/** What a page's `meta` elements state, by property or name in lower case; the first of each counts. */
export type PageMeta = ReadonlyMap<string, string>;

/** Elements looked at: the most in a saved shop page were 120, microdata's included. */
const LIMIT = 1_000;

export function readMeta(document: Document): PageMeta {
  const found = new Map<string, string>();
  const metas = document.querySelectorAll('meta[content]');
  for (let i = 0; i < Math.min(metas.length, LIMIT); i++) {
    const meta = metas[i];
    const content = meta?.getAttribute('content')?.trim();
    if (!content) continue;
    for (const key of [meta?.getAttribute('property'), meta?.getAttribute('name')]) {
      const name = key?.toLowerCase();
      if (name && !found.has(name)) found.set(name, content);
    }
  }
  return found;
}

/** The first of `names` that is stated. */
export function metaText(meta: PageMeta, ...names: string[]): string | null {
  for (const name of names) {
    const stated = meta.get(name);
    if (stated !== undefined) return plainText(stated) || null;
  }
  return null;
}

/** Text without case, space and punctuation, for comparing names. */
export function bareKey(text: string): string {
  return (text.toLowerCase().match(WORDS) ?? []).join('');
}
