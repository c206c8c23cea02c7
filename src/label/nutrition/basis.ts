/**
 * What a column's numbers are given for, read from its header: "Per 100g", "pro 100 ml", "Per 1/2 pack (190g)", "% RI per serving",
 * "(as prepared) per 100ml".
 */
import { normalise } from '../text/normalise';
import { type Token, tokenise } from '../text/tokenise';
import { headerWords } from './nutrition-words';

export interface Size {
  readonly value: number;
  readonly unit: 'g' | 'ml';
}

export interface Basis {
  /** What the header names: a serving in words or in weight, a day's dose, or nothing we understand. */
  readonly per: 'size' | 'serving' | 'day' | null;
  readonly size: Size | null;
  /** "per 100 g/ml": either. */
  readonly gramsOrMl: boolean;
  /** Made up, cooked or diluted first: not what is in the pack. */
  readonly prepared: boolean;
  /** A share of a reference intake, or the reference intake itself: no value of the product. */
  readonly reference: boolean;
  /** A word for "per" stands in it, so it is a header and not an amount. */
  readonly stated: boolean;
}

const SIZE =
  /(?<!\d)(?<!\d[.,/])(\d{1,4}(?:[.,]\d{1,3})?) ?(kg|g|gr|gm|grams?|grammes?|gramm|gramos|grammi|gramas|millilitres?|milliliters?|mls?|cl|dl|l|litres?|liters?|liter|гр?|мл|кг|л|γρ)(?!\p{L})/gu;
const IN_GRAMS: ReadonlyMap<string, number> = new Map([
  ['kg', 1000],
  ['кг', 1000],
]);
const IN_ML: ReadonlyMap<string, number> = new Map([
  ['cl', 10],
  ['dl', 100],
  ['l', 1000],
  ['litre', 1000],
  ['litres', 1000],
  ['liter', 1000],
  ['liters', 1000],
  ['ml', 1],
  ['mls', 1],
  ['millilitre', 1],
  ['millilitres', 1],
  ['milliliter', 1],
  ['milliliters', 1],
  ['мл', 1],
  ['л', 1000],
]);

/** "per 2.5 oz dry mix", "per 3 waffles": so many of something; a bare hundred is no serving. */
const COUNT = /(?<![\d.,])(?!100(?!\d))\d/;

/** Headers are short; a paragraph is none. */
const LONGEST_HEADER = 160;

export const NO_BASIS: Basis = {
  per: null,
  size: null,
  gramsOrMl: false,
  prepared: false,
  reference: false,
  stated: false,
};

export function readBasis(header: string): Basis {
  if (header === '' || header.length > LONGEST_HEADER) return NO_BASIS;
  const text = normalise(header).text;
  const words = new Map<string, number>();
  const tokens = tokenise(text);
  for (const match of headerWords().findAll(tokens)) {
    const at = tokens[match.start]?.start ?? 0;
    for (const word of match.values) if (!words.has(word)) words.set(word, at);
  }
  const sizes = readSizes(text);
  if (isTwoHeaders(tokens)) return NO_BASIS;
  const size = sizes[0]?.size ?? null;
  const serving = words.get('serving') ?? words.get('servingSize');
  const day = words.get('day');
  const named = Math.min(sizes[0]?.at ?? Infinity, serving ?? Infinity, day ?? Infinity);
  const percent = text.indexOf('%');
  const reference = Math.min(percent < 0 ? Infinity : percent, words.get('reference') ?? Infinity);
  const isReference = reference < named;
  return {
    per: isReference
      ? null
      : day !== undefined
        ? 'day'
        : serving !== undefined
          ? 'serving'
          : size
            ? 'size'
            : words.has('per') && COUNT.test(text)
              ? 'serving'
              : null,
    size: isMadeUp(text) ? null : size,
    gramsOrMl: isEither(text),
    prepared: (words.has('prepared') || isMadeUp(text)) && !words.has('asSold'),
    reference: isReference,
    stated: words.has('per') || words.has('heading') || words.has('contains'),
  };
}

/** "Per serving Per 100 g" in one cell: the columns have run together, and which number is whose cannot be told. */
function isTwoHeaders(tokens: readonly Token[]): boolean {
  let servings = 0;
  let sizes = 0;
  for (const { values, end } of headerWords().findAll(tokens)) {
    if (!values.includes('per')) continue;
    if (/^\d/.test(tokens[end]?.text ?? '')) sizes += 1;
    else if (headerWords().longestAt(tokens, end)?.values.includes('serving') === true) servings += 1;
  }
  return sizes > 0 && servings > 0;
}

/** The size that a serving is said to have: "12 Pieces (29 g)", "1 cup (240mL)", "30 g". */
export function readServingSize(text: string): Size | null {
  return isMadeUp(normalise(text).text) ? null : (readSizes(normalise(text).text)[0]?.size ?? null);
}

/** Names what the product's own numbers are for. */
export function isUseful(basis: Basis): boolean {
  return basis.per !== null && !basis.reference;
}

export function isHundred(size: Size | null): size is Size {
  return size !== null && size.value === 100;
}

function readSizes(text: string): { size: Size; at: number }[] {
  const found: { size: Size; at: number }[] = [];
  for (const match of text.slice(0, LONGEST_HEADER).matchAll(SIZE)) {
    const [, digits = '', unit = ''] = match;
    const value = Number(digits.replace(',', '.'));
    const ml = IN_ML.get(unit);
    const size: Size =
      ml === undefined
        ? { value: value * (IN_GRAMS.get(unit) ?? 1), unit: 'g' }
        : { value: value * ml, unit: 'ml' };
    if (value > 0) found.push({ size, at: match.index });
  }
  return found;
}

/** "30 g + 125 ml water": the serving is made up from more than the product. */
function isMadeUp(text: string): boolean {
  return /\d ?(?:g|ml)\)? ?\+/.test(text) || /\d ?(?:g|ml)\)? (?:with|mit|avec|con|met|med|z) \d/.test(text);
}

function isEither(text: string): boolean {
  return /100 ?g[a-z]* ?(?:\/|or|oder|ou|o|of|lub|eller|och|and|y|e|et|und|en|\|) ?(?:100 ?)?ml/.test(text);
}
