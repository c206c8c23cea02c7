/**
 * The interface's own words, all languages in one bundle: for the background and the command line, which must answer at once.
 * They lie in public/_locales in the browser's format, because the manifest needs them there; the browser's own lookup offers
 * its own language only, and the user may have chosen another. Our pages fetch the one language they need (page-texts.ts).
 */
import de from '../../public/_locales/de/messages.json' with { type: 'json' };
import en from '../../public/_locales/en/messages.json' with { type: 'json' };
import es from '../../public/_locales/es/messages.json' with { type: 'json' };
import fr from '../../public/_locales/fr/messages.json' with { type: 'json' };
import it from '../../public/_locales/it/messages.json' with { type: 'json' };
import nl from '../../public/_locales/nl/messages.json' with { type: 'json' };
import type { Language } from '../rate/texts/languages';
import { type CountKey, countForm, fill, type TextArgs, type TextKey } from './fill-text';

export type { Say, TextKey } from './fill-text';

interface Entry {
  readonly message: string;
}

const TEXTS: Readonly<Record<Language, Readonly<Record<string, Entry>>>> = { en, fr, de, es, it, nl };

/** A text in a language; what that language lacks is said in English. */
export function ui(key: TextKey, args: TextArgs, language: Language): string {
  return fill(TEXTS[language][key]?.message ?? en[key].message, args, language);
}

export function uiCount(key: CountKey, count: number, language: Language): string {
  const form = `${key}_${countForm(count, language)}`;
  return fill(TEXTS[language][form]?.message ?? TEXTS.en[form]?.message ?? key, { count }, language);
}

/** The texts whose keys begin with one of these, for a script that cannot carry them all. */
export function textsFor(language: Language, prefixes: readonly string[]): Record<string, string> {
  const wanted = Object.keys(en).filter((key) => prefixes.some((prefix) => key.startsWith(prefix)));
  return Object.fromEntries(
    wanted.map((key) => [key, TEXTS[language][key]?.message ?? TEXTS.en[key]?.message ?? key]),
  );
}
