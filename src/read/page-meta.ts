import { WORDS } from './page-text';
import { plainText } from './plain-text';

/** The first of `names` that a `meta` of the page states, by property or name. */
export function pageMeta(document: Document, ...names: string[]): string | null {
  for (const name of names) {
    const found = document
      .querySelector(`meta[property="${name}" i],meta[name="${name}" i]`)
      ?.getAttribute('content');
    if (found?.trim()) return plainText(found) || null;
  }
  return null;
}

/** Text without case, space and punctuation, for comparing names. */
export function bareKey(text: string): string {
  return (text.toLowerCase().match(WORDS) ?? []).join('');
}
