/** How a text takes its arguments, whoever brings the texts: bundled in the background, fetched by our pages, handed to the panel. */
import type english from '../../public/_locales/en/messages.json';
import type { Language } from '../rate/texts/languages';

/** The keys of public/_locales/en/messages.json: a type only, no text is loaded for it. */
export type TextKey = keyof typeof english;
/** Keys that come in `_one` and `_other`. */
export type CountKey = TextKey extends infer Key ? (Key extends `${infer Stem}_other` ? Stem : never) : never;
export type TextArgs = Readonly<Record<string, string | number>>;
export type Say = (key: TextKey, args?: TextArgs) => string;

/** Replaces `$NAME$` by the argument `name`; what is unknown stays as it is. */
export function fill(pattern: string, args: TextArgs, language: Language): string {
  return pattern.replace(/\$(\w+)\$/g, (whole, name: string) => {
    const value = args[name.toLowerCase()];
    if (value === undefined) return whole;
    return typeof value === 'number' ? formatNumber(value, language) : value;
  });
}

/** From here on a number is read by its word: "20 billion". */
const LARGE = 1_000_000;

export function formatNumber(value: number, language: Language, digits = 1): string {
  const large = { notation: 'compact', compactDisplay: 'long' } as const;
  return new Intl.NumberFormat(language, {
    maximumFractionDigits: digits,
    ...(Math.abs(value) >= LARGE && large),
  }).format(value);
}

/** "2026-11-22" as the reader writes a day; anything else as it stands. */
export function formatDay(day: string, language: Language, style: 'long' | 'medium' | 'short'): string {
  const at = Date.parse(day);
  if (Number.isNaN(at)) return day;
  return new Intl.DateTimeFormat(language, { dateStyle: style, timeZone: 'UTC' }).format(at);
}

/** `_one` or `_other`: our languages need no third form below a million. */
export function countForm(count: number, language: Language): 'one' | 'other' {
  return new Intl.PluralRules(language).select(count) === 'one' ? 'one' : 'other';
}
