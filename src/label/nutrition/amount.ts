/**
 * Reads amounts as labels print them: "<0.5g", "Less than < 1g", "Approx.12g", "1,234 kJ", "1.548,10 kJ", "(0,9 g)". Works on normalised
 * text; every amount keeps its place. A number whose thousands and decimals cannot be told apart is settled by its unit: energy and
 * international units have no three-digit decimals, grams of a nutrient have no thousands.
 */
import { LESS_THAN } from './nutrition-words';

export type AmountUnit =
  | 'kJ'
  | 'kcal'
  | 'g'
  | 'mg'
  | 'µg'
  | 'µg RAE'
  | 'µg RE'
  | 'mg NE'
  | 'µg DFE'
  | 'IU'
  | 'ml'
  | '%';

export interface Amount {
  readonly value: number;
  readonly unit: AmountUnit | null;
  /** Printed as an upper bound. */
  readonly lessThan: boolean;
  readonly start: number;
  readonly end: number;
}

/** A number with marks inside it, then a unit; "mg/l" and "g/100 g" keep what stands before the stroke. */
const AMOUNT =
  /(?<!\d)(?<!\d[.,])(\d{1,2} \d{3}(?= ?kj| ?kcal| ?iu)|\d+(?:[.,]\d+)*)(?: {0,2}(kj|kilojoules?|kcals?|kilocalories|kilocalorie|calories|cals?|milligrams?|milligrammes?|mg|mcg|μg|ug|micrograms?|grams?|grammes?|gramm|gramos?|grammi|grammo|gramas?|gr|g|iu|ie|ui|i\.u\.|i\.e\.|u\.i\.|j\.m\.|ml|кдж|ккал|мкг|мг|гр?|мл|γρ|%)(?:(?!\p{L})|(?<=%))(?: {0,2}\(?(rae|re|ne|dfe)\b)?)?/gu;

const UNITS: ReadonlyMap<string, AmountUnit> = new Map<string, AmountUnit>([
  ...spelled('kJ', 'kj kilojoule kilojoules кдж'),
  ...spelled('kcal', 'kcal kcals kilocalories kilocalorie calories cal cals ккал'),
  ...spelled('mg', 'mg milligram milligrams milligramme milligrammes мг'),
  ...spelled('µg', 'mcg μg ug microgram micrograms мкг'),
  ...spelled('g', 'g gr gram grams gramme grammes gramm gramo gramos grammi grammo grama gramas г гр γρ'),
  ...spelled('IU', 'iu ie ui i.u. i.e. u.i. j.m.'),
  ...spelled('ml', 'ml мл'),
  ['%', '%'],
]);
const EQUIVALENTS: ReadonlyMap<string, AmountUnit> = new Map([
  ['µg rae', 'µg RAE'],
  ['µg re', 'µg RE'],
  ['mg ne', 'mg NE'],
  ['µg dfe', 'µg DFE'],
]);

/** A cell or a stretch of text between two nutrients holds a handful; more is not a label. */
const MOST_AMOUNTS = 24;

/** @param decimalComma whether the label writes decimals with a comma, where known */
export function readAmounts(text: string, decimalComma: boolean): Amount[] {
  const found: Amount[] = [];
  for (const match of text.matchAll(AMOUNT)) {
    const [whole, digits = '', unitText = '', equivalent = ''] = match;
    const unit = UNITS.get(unitText) ?? null;
    const value = readNumber(digits, unit, decimalComma);
    if (value === null) continue;
    found.push({
      value,
      unit: EQUIVALENTS.get(`${unit} ${equivalent}`) ?? unit,
      lessThan: isBound(text, match.index),
      start: match.index,
      end: match.index + whole.length,
    });
    if (found.length >= MOST_AMOUNTS) break;
  }
  return found;
}

function readNumber(digits: string, unit: AmountUnit | null, decimalComma: boolean): number | null {
  const plain = digits.replace(' ', '');
  const parts = plain.split(/[.,]/);
  const marks = plain.replace(/\d/g, '');
  const last = parts.at(-1) ?? '';
  const decimals =
    marks === ''
      ? false
      : marks.length > 1
        ? marks.at(-1) !== marks.at(-2)
        : last.length !== 3 || !isThousands(parts[0] ?? '', last, marks, unit, decimalComma);
  const value = Number(decimals ? `${parts.slice(0, -1).join('')}.${last}` : parts.join(''));
  return Number.isFinite(value) && plain.length <= 12 ? value : null;
}

/** Whether "1,234" or "1.234" is one thousand and something. */
function isThousands(
  head: string,
  rest: string,
  mark: string,
  unit: AmountUnit | null,
  decimalComma: boolean,
): boolean {
  if (head.length > 3 || head.startsWith('0')) return false;
  if (unit === 'kJ' || unit === 'kcal' || unit === 'IU') return true;
  if (unit === 'g') return false;
  // Nobody prints a nought as the third decimal.
  if (unit === 'mg' && rest.endsWith('0')) return true;
  return mark === ',' ? !decimalComma : decimalComma;
}

function isBound(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 28), at).trimEnd();
  if (before.endsWith('<') || before.endsWith('≤')) return true;
  return LESS_THAN.some(
    (phrase) => before.endsWith(phrase) && !/[a-z]/.test(before.charAt(before.length - phrase.length - 1)),
  );
}

function spelled(unit: AmountUnit, spellings: string): [string, AmountUnit][] {
  return spellings.split(' ').map((spelling) => [spelling, unit]);
}
