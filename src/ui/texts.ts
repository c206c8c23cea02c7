/**
 * The interface's own words. They lie in public/_locales in the browser's format, because the manifest needs them there; they
 * are bundled as well, because the browser offers its own language only and the user may have chosen another.
 * A text writes an argument as `$NAME$`; a key with `_one` and `_other` is chosen by number.
 */
import de from '../../public/_locales/de/messages.json' with { type: 'json' };
import en from '../../public/_locales/en/messages.json' with { type: 'json' };
import es from '../../public/_locales/es/messages.json' with { type: 'json' };
import fr from '../../public/_locales/fr/messages.json' with { type: 'json' };
import it from '../../public/_locales/it/messages.json' with { type: 'json' };
import nl from '../../public/_locales/nl/messages.json' with { type: 'json' };
import type { Language } from '../rate/languages';

export type TextKey = keyof typeof en;
/** Keys that come in `_one` and `_other`. */
export type CountKey = TextKey extends infer Key ? (Key extends `${infer Stem}_other` ? Stem : never) : never;
export type TextArgs = Readonly<Record<string, string | number>>;
export type Say = (key: TextKey, args?: TextArgs) => string;

interface Entry {
  readonly message: string;
}

const TEXTS: Readonly<Record<Language, Readonly<Record<string, Entry>>>> = { en, fr, de, es, it, nl };

/** A text in a language; what that language lacks is said in English. */
export function ui(key: TextKey, args: TextArgs, language: Language): string {
  return fill(TEXTS[language][key]?.message ?? en[key].message, args, language);
}

export function uiCount(key: CountKey, count: number, language: Language): string {
  const form = new Intl.PluralRules(language).select(count) === 'one' ? 'one' : 'other';
  const pattern = TEXTS[language][`${key}_${form}`] ?? TEXTS.en[`${key}_other`];
  return fill(pattern?.message ?? key, { count }, language);
}

/** The texts whose keys begin with one of these, for a script that cannot carry them all. */
export function textsFor(language: Language, prefixes: readonly string[]): Record<string, string> {
  const wanted = Object.keys(en).filter((key) => prefixes.some((prefix) => key.startsWith(prefix)));
  const texts: Readonly<Record<string, Entry>> = TEXTS[language];
  const fallback: Readonly<Record<string, Entry>> = en;
  return Object.fromEntries(wanted.map((key) => [key, texts[key]?.message ?? fallback[key]?.message ?? key]));
}

export function fill(pattern: string, args: TextArgs, language: Language): string {
  return pattern.replace(/\$(\w+)\$/g, (whole, name: string) => {
    const value = args[name.toLowerCase()];
    if (value === undefined) return whole;
    return typeof value === 'number' ? formatNumber(value, language) : value;
  });
}

export function formatNumber(value: number, language: Language, digits = 1): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value);
}
