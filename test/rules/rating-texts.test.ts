import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ALL_RULES } from '../../src/rate/rules/rule-sets';
import { LANGUAGES, type Language } from '../../src/rate/texts/languages';

const folder = new URL('../../rules/texts/', import.meta.url);

/** Every text file of a language; flat key → sentence. */
function textsOf(language: Language): readonly (readonly [file: string, key: string, text: string])[] {
  return readdirSync(new URL(`${language}/`, folder)).flatMap((file) => {
    const texts: unknown = JSON.parse(readFileSync(new URL(`${language}/${file}`, folder), 'utf8'));
    return Object.entries(texts as Record<string, string>).map(([key, text]) => [file, key, text] as const);
  });
}

/**
 * Words that judge a product instead of comparing it with the guide, or promise what nobody tested. Each language's own words;
 * stems where the language bends them.
 */
const FORBIDDEN: Readonly<Record<Language, readonly RegExp[]>> = {
  en: [
    /\bbad\b/i,
    /\btoxic/i,
    /\bunhealthy\b/i,
    /\bjunk\b/i,
    /\bavoid/i,
    /\bcauses? acne\b/i,
    /\bfree from\b/i,
    /\bharmful\b/i,
  ],
  fr: [
    /\bmauvais/i,
    /\btoxique/i,
    /\bmalsain/i,
    /\bmalbouffe\b/i,
    /(?<!\p{L})évite(?:r|z|nt)?(?!\p{L})/iu,
    /\b(?:cause|provoque) l['’]acné/i,
    /\bexempte?s? de\b/i,
    /\bnocif/i,
  ],
  de: [
    /\bschlecht/i,
    /\btoxisch/i,
    /\bgiftig/i,
    /\bungesund/i,
    /\bjunk/i,
    /\b(?:ver)?meid(?:en|e|et)\b/i,
    /\bverursacht akne\b/i,
    /\bfrei von\b/i,
    /\bschädlich/i,
  ],
  es: [
    /\bmal[oa]s?\b/i,
    /tóxic/i,
    /\bmalsan/i,
    /\binsalubre/i,
    /\bpoco saludable/i,
    /\bcomida (?:basura|chatarra)\b/i,
    /\bevit(?:ar?|e|en)\b/i,
    /\b(?:causa|provoca) acné/i,
    /\blibre de\b/i,
    /\bnociv/i,
  ],
  it: [
    /\bcattiv/i,
    /\btossic/i,
    /\bmalsan/i,
    /\binsalubre/i,
    /\bcibo spazzatura\b/i,
    /\bevit(?:are?|a|i)\b/i,
    /\b(?:causa|provoca) (?:l['’])?acne/i,
    /\b(?:priv[oaie]|esent[ei]) di\b/i,
    /\bnociv/i,
  ],
  nl: [
    /\bslecht/i,
    /\btoxisch/i,
    /\bgiftig/i,
    /\bongezond/i,
    /\bjunk/i,
    /\b(?:ver)?mijd(?:en|t)?\b/i,
    /\bveroorzaakt acne\b/i,
    /\bvrij van\b/i,
    /\bschadelijk/i,
  ],
};

/**
 * Exempt by key, never by word: sourced safety advice may advise against a use, and how a trial came out ("worse than placebo")
 * is no judgement of a product.
 */
const EXEMPT = new Set(ALL_RULES.flatMap((rule) => (rule.safety === true ? [`rule.${rule.id}`] : [])));
const isExempt = (key: string): boolean =>
  EXEMPT.has(key) || /^(?:safety\.|strain\.safety|strain\.direction\.)/.test(key);

describe.each(LANGUAGES)('texts in %s', (language) => {
  it('compare with the guide and never judge a product', () => {
    const found = textsOf(language).flatMap(([file, key, text]) =>
      isExempt(key)
        ? []
        : FORBIDDEN[language].filter((word) => word.test(text)).map((word) => `${file} ${key}: ${word}`),
    );
    expect(found).toEqual([]);
  });

  it('promise no effect on the skin', () => {
    const promise =
      /\b(?:clears?|heals?|cures?) (?:your |the )?skin\b|\bguérit la peau\b|\bheilt die haut\b/i;
    expect(textsOf(language).filter(([, , text]) => promise.test(text))).toEqual([]);
  });

  it('have the same keys as English, with the same arguments', () => {
    const english = new Map(textsOf('en').map(([file, key, text]) => [`${file} ${key}`, argumentsOf(text)]));
    const own = new Map(textsOf(language).map(([file, key, text]) => [`${file} ${key}`, argumentsOf(text)]));
    expect([...own.keys()].sort()).toEqual([...english.keys()].sort());
    for (const [key, names] of own) expect(names, key).toEqual(english.get(key));
  });
});

it('the guard knows a forbidden word when it sees one', () => {
  const samples: Readonly<Record<Language, string>> = {
    en: 'Avoid this drink.',
    fr: 'À éviter.',
    de: 'Dieses Produkt ist ungesund.',
    es: 'Es un alimento malo.',
    it: 'Da evitare.',
    nl: 'Dit is slecht.',
  };
  for (const language of LANGUAGES) {
    expect(
      FORBIDDEN[language].some((word) => word.test(samples[language])),
      language,
    ).toBe(true);
  }
});

function argumentsOf(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''))].sort();
}
