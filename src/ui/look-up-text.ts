import type { LookedUpFacts } from '../label/looked-up';
import type { Language } from '../rate/languages';
import type { TextKey } from './fill-text';

/** Which sentence says what was looked up; each takes the `date`. */
export function lookUpKey({ parts }: LookedUpFacts): TextKey {
  const hasList = parts.includes('ingredients');
  if (parts.includes('nutrition')) return hasList ? 'lookup_both' : 'lookup_nutrition';
  return hasList ? 'lookup_ingredients' : 'lookup_compared';
}

/** "2026-11-22" as the reader writes a day; anything else as it stands. */
export function lookUpDay({ date }: LookedUpFacts, language: Language, style: 'long' | 'short'): string {
  const at = Date.parse(date);
  if (Number.isNaN(at)) return date;
  return new Intl.DateTimeFormat(language, { dateStyle: style, timeZone: 'UTC' }).format(at);
}
