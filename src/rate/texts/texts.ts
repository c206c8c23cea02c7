/**
 * What Gutlight says of products, in the reader's language: keys and arguments in, sentence out. The sentences are data in
 * rules/texts/<language>/*.json (additives: what numbers stand for; guide: food, drink, supplements; look-up; short: a rule in a badge;
 * skincare; strains), so that a rule needs no code.
 * `{name}` in a sentence is replaced by the argument; numbers are written as the language writes them. A key that a language
 * lacks falls back to English, then to the key itself: a missing translation never hides a fact.
 */

import deAdditives from '../../../rules/texts/de/additives.json' with { type: 'json' };
import deGuide from '../../../rules/texts/de/guide.json' with { type: 'json' };
import deLookUp from '../../../rules/texts/de/look-up.json' with { type: 'json' };
import deShort from '../../../rules/texts/de/short.json' with { type: 'json' };
import deSkincare from '../../../rules/texts/de/skincare.json' with { type: 'json' };
import deStrains from '../../../rules/texts/de/strains.json' with { type: 'json' };
import enAdditives from '../../../rules/texts/en/additives.json' with { type: 'json' };
import enGuide from '../../../rules/texts/en/guide.json' with { type: 'json' };
import enLookUp from '../../../rules/texts/en/look-up.json' with { type: 'json' };
import enShort from '../../../rules/texts/en/short.json' with { type: 'json' };
import enSkincare from '../../../rules/texts/en/skincare.json' with { type: 'json' };
import enStrains from '../../../rules/texts/en/strains.json' with { type: 'json' };
import esAdditives from '../../../rules/texts/es/additives.json' with { type: 'json' };
import esGuide from '../../../rules/texts/es/guide.json' with { type: 'json' };
import esLookUp from '../../../rules/texts/es/look-up.json' with { type: 'json' };
import esShort from '../../../rules/texts/es/short.json' with { type: 'json' };
import esSkincare from '../../../rules/texts/es/skincare.json' with { type: 'json' };
import esStrains from '../../../rules/texts/es/strains.json' with { type: 'json' };
import frAdditives from '../../../rules/texts/fr/additives.json' with { type: 'json' };
import frGuide from '../../../rules/texts/fr/guide.json' with { type: 'json' };
import frLookUp from '../../../rules/texts/fr/look-up.json' with { type: 'json' };
import frShort from '../../../rules/texts/fr/short.json' with { type: 'json' };
import frSkincare from '../../../rules/texts/fr/skincare.json' with { type: 'json' };
import frStrains from '../../../rules/texts/fr/strains.json' with { type: 'json' };
import itAdditives from '../../../rules/texts/it/additives.json' with { type: 'json' };
import itGuide from '../../../rules/texts/it/guide.json' with { type: 'json' };
import itLookUp from '../../../rules/texts/it/look-up.json' with { type: 'json' };
import itShort from '../../../rules/texts/it/short.json' with { type: 'json' };
import itSkincare from '../../../rules/texts/it/skincare.json' with { type: 'json' };
import itStrains from '../../../rules/texts/it/strains.json' with { type: 'json' };
import nlAdditives from '../../../rules/texts/nl/additives.json' with { type: 'json' };
import nlGuide from '../../../rules/texts/nl/guide.json' with { type: 'json' };
import nlLookUp from '../../../rules/texts/nl/look-up.json' with { type: 'json' };
import nlShort from '../../../rules/texts/nl/short.json' with { type: 'json' };
import nlSkincare from '../../../rules/texts/nl/skincare.json' with { type: 'json' };
import nlStrains from '../../../rules/texts/nl/strains.json' with { type: 'json' };
import type { Message } from '../rating';
import type { Language } from './languages';
import { perLanguage } from './per-language';

type Texts = Readonly<Record<string, string>>;

const TEXTS: Readonly<Record<Language, Texts>> = {
  en: { ...enAdditives, ...enGuide, ...enLookUp, ...enShort, ...enSkincare, ...enStrains },
  fr: { ...frAdditives, ...frGuide, ...frLookUp, ...frShort, ...frSkincare, ...frStrains },
  de: { ...deAdditives, ...deGuide, ...deLookUp, ...deShort, ...deSkincare, ...deStrains },
  es: { ...esAdditives, ...esGuide, ...esLookUp, ...esShort, ...esSkincare, ...esStrains },
  it: { ...itAdditives, ...itGuide, ...itLookUp, ...itShort, ...itSkincare, ...itStrains },
  nl: { ...nlAdditives, ...nlGuide, ...nlLookUp, ...nlShort, ...nlSkincare, ...nlStrains },
};

/**
 * Writes one message out. A text in two forms (`<key>.one`, `<key>.other`) is chosen by its number; numbers get at most two decimals,
 * large ones their word ("10 billion"); a sentence opens with a capital.
 */
export function sayMessage(message: Message, language: Language = 'en'): string {
  const pattern = textOf(message, language);
  const said = pattern.replace(/\{(\w+)\}/g, (whole, name: string, at: number) => {
    const value = message.args[name];
    if (value === undefined) return whole;
    if (typeof value === 'number') return sayNumber(value, language);
    const names = typeof value === 'string' ? value : value.map((one) => nameOf(one, language)).join(', ');
    // A name that ends in a full stop ("Alcohol Denat.") closes the sentence itself.
    const isClosed = names.endsWith('.') && pattern[at + whole.length] === '.';
    return isClosed ? names.slice(0, -1) : names;
  });
  return pattern.startsWith('{') && pattern.endsWith('.') ? capitalised(said, language) : said;
}

function textOf({ key, args }: Message, language: Language): string {
  const own = TEXTS[language];
  const text = own[key];
  if (text !== undefined) return text;
  const { value } = args;
  const form = typeof value === 'number' ? plurals(language).select(value) : 'other';
  return own[`${key}.${form}`] ?? own[`${key}.other`] ?? TEXTS.en[key] ?? key;
}

/** A name that no text knows stands as the label prints it. */
function nameOf(name: string, language: Language): string {
  return Object.hasOwn(TEXTS.en, name) ? (TEXTS[language][name] ?? TEXTS.en[name] ?? name) : name;
}

function capitalised(text: string, language: Language): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase(language) + text.slice(first.length);
}

/** From here on a number is read by its word. */
const LARGE = 1_000_000;

function sayNumber(value: number, language: Language): string {
  return (value < LARGE ? plain : large)(language).format(value).replace('-', '−');
}

const plain = perLanguage((language) => new Intl.NumberFormat(language, { maximumFractionDigits: 2 }));
const large = perLanguage(
  (language) =>
    new Intl.NumberFormat(language, {
      notation: 'compact',
      compactDisplay: 'long',
      maximumFractionDigits: 2,
    }),
);
const plurals = perLanguage((language) => new Intl.PluralRules(language));
