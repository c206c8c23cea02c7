/**
 * Finds counts of organisms: "1.25 billion CFU", "10 x 10^9 KBE", "5 Mrd. lebende Bakterien", "2,000,000,000 CFU", also with the superscript
 * lost ("1 x 1010 CFU", "108 UFC"). One pass of one linear pattern. A number needs a unit, or a magnitude with microbes in sight.
 */

import type { CountUnit } from '../strain-facts';
import { CELLS, MAGNITUDE, NUMBER, SPELT, SPORES, scaleOf, UNIT, UNIT_BEFORE } from './count-words';

export interface CountMention {
  readonly value: number;
  readonly unit: CountUnit;
  /** False where the label prints no unit at all. */
  readonly unitPrinted: boolean;
  readonly start: number;
  readonly end: number;
}

const POWER = String.raw`(?:\s?[x×*·X]\s?10\s?(?:\^|\*\*|E|e)\s?\(?\d{1,2}\)?|\s?[x×*·X]\s?10\s?\(\d{1,2}\)|\s?[x×*·X]\s?10(?:1[0-3]|[5-9])(?!\d)|[eE]\+?\d{1,2}(?!\d))`;
/** A word that counts cells without saying how. */
const LIVING = /^(?:cell|bact|bakt|batt|organ|cult)/i;
const COUNT = new RegExp(
  String.raw`(?<![\p{L}\d.,^-])(?:(?<power>(?<![x×*·X] ?)10\s?\^\s?\(?\d{1,2}\)?)|(?:(?<low>\d{1,3}(?:[.,]\d)?)-)?(?<number>${NUMBER})(?<exponent>${POWER})?|(?<spelt>${[...SPELT.keys()].join('|')})(?=\s(?:${MAGNITUDE})\s))\s?\+?(?:\s{0,2}(?:-\s{0,2})?(?<magnitude>${MAGNITUDE})(?![\p{L}]))?(?<tail>(?: {0,3}|\s{1,3}(?=c\.?f\.?u|u\.?f\.?c|k[bv]e|afu|live|viable|lebende|colony))(?:\(\s?)?(?:d['’]\s?)?(?:(?:potentially\s|of\s|de\s|des\s|di\s|viable,?\s|live,?\s|living\s|active,?\s|total\s|and\s|\+\s?){0,4})(?:(?<unit>${UNIT})|(?<spores>${SPORES})|(?<cells>${CELLS}))(?![\p{L}\d]))?`,
  'giu',
);

const UNIT_IN_BRACKET = /^\s?\((CFU|UFC|KBE|KVE|AFU|TFU)\)/i;

const TO = /^\s?(?:-|to|bis|à|a|hasta|tot)\s?$/i;
/** Fewer cells than this are no dose of anything: a year, a price, a phone number. */
const LEAST = 1e4;
/** The longest label seen prints 40 counts. */
const MOST_COUNTS = 400;
/** The strongest powders hold some trillions; the gut of their eater, of which labels like to tell, some tens of trillions. */
const MOST = 1e13;

export function findCounts(text: string, lang: string | null): CountMention[] {
  const counts: CountMention[] = [];
  for (const match of text.matchAll(COUNT)) {
    const groups = match.groups ?? {};
    const { magnitude, unit, spores, cells } = groups;
    const leading = UNIT_BEFORE.exec(text.slice(Math.max(0, match.index - 32), match.index))?.[1];
    const end = match.index + match[0].length;
    // "… lebensfähige Zellen (KBE)"
    const bracketed = cells === undefined ? undefined : UNIT_IN_BRACKET.exec(text.slice(end, end + 12))?.[1];
    const hasUnit = (unit ?? spores ?? cells ?? leading) !== undefined;
    const powered =
      groups.power !== undefined || (groups.exponent !== undefined && !/^e/i.test(groups.exponent));
    if (!hasUnit && ((magnitude === undefined && !powered) || groups.spelt !== undefined)) continue;
    const value = numberOf(groups, unit !== undefined, lang);
    if (value === null || value < LEAST || value > MOST) continue;
    if (cells !== undefined && unit === undefined && magnitude === undefined && !powered && value < 1e6)
      continue;
    if (counts.length >= MOST_COUNTS) break;
    const previous = counts.at(-1);
    // Of a range ("1 x 10^9 to 1 x 10^10 CFU") the lower end is what is promised.
    if (previous !== undefined && value > previous.value && TO.test(text.slice(previous.end, match.index))) {
      const printed = hasUnit
        ? { unit: unitOf(unit ?? leading ?? bracketed, spores), unitPrinted: true }
        : {};
      counts.splice(-1, 1, { ...previous, ...printed, end });
      continue;
    }
    // "12.5 billion CFU (12,500,000,000 organisms)": one count, said twice.
    const isRepeat = previous?.value === value && /^\s*[(=]\s*$/.test(text.slice(previous.end, match.index));
    if (isRepeat && (previous.unitPrinted || !hasUnit)) continue;
    if (isRepeat) counts.pop();
    counts.push({
      value,
      unit: unitOf(unit ?? leading ?? bracketed, spores),
      unitPrinted: hasUnit,
      start: isRepeat ? previous.start : match.index,
      end,
    });
  }
  return counts;
}

function numberOf(
  groups: Readonly<Record<string, string | undefined>>,
  hasUnit: boolean,
  lang: string | null,
): number | null {
  const scale = scaleOf(groups.magnitude);
  if (groups.power !== undefined)
    return 10 ** Number(/\d{1,2}\)?$/.exec(groups.power.replace(/\)$/, ''))?.[0] ?? 0) * scale;
  const spelt = SPELT.get(groups.spelt?.toLowerCase() ?? '');
  if (spelt !== undefined) return spelt * scale;
  // Of a range ("25-30 billion") the lower end is what is promised.
  const { low } = groups;
  const printed =
    low !== undefined && Number.parseFloat(low) < Number.parseFloat(groups.number ?? '')
      ? low
      : groups.number;
  if (printed === undefined) return null;
  // A superscript that got lost: "108 UFC" is 10^8 UFC, since nobody counts 108 germs.
  const lost = /^10(1[0-3]|[5-9])$/.exec(printed);
  if (lost !== null && groups.magnitude === undefined && groups.exponent === undefined && hasUnit)
    return 10 ** Number(lost[1]);
  const number = plainNumber(printed, groups.magnitude !== undefined || groups.exponent !== undefined, lang);
  if (groups.exponent === undefined) return round(number * scale);
  const power = /(\d{1,2})\)?$/.exec(groups.exponent);
  return power?.[1] === undefined ? null : round(number * 10 ** Number(power[1]) * scale);
}

/** Reads "1.25", "1,25", "5,000,000,000", "1.000.000". Before a magnitude one separator is a decimal sign, unless three digits follow "1,000 million". */
function plainNumber(printed: string, scaled: boolean, lang: string | null): number {
  const marks = printed.match(/[.,' ]/g) ?? [];
  if (marks.length === 0) return Number(printed);
  if (marks.length === 1) {
    const [whole = '', rest = ''] = printed.split(/[.,' ]/);
    const isEnglish = lang === null || lang.startsWith('en');
    // "1,000 million" and "4.000 millones" group; "1.250 Mrd" has a decimal sign.
    const grouping =
      rest.length === 3 && (!scaled || (marks[0] === ',' ? isEnglish : rest === '000' && !isEnglish));
    return grouping ? Number(whole + rest) : Number(`${whole}.${rest}`);
  }
  return Number(printed.replace(/[.,' ]/g, ''));
}

function unitOf(unit: string | undefined, spores: string | undefined): CountUnit {
  if (unit === undefined) return spores === undefined ? 'cells' : 'spores';
  if (/^(?:afu|active)/i.test(unit)) return 'AFU';
  if (LIVING.test(unit)) return 'cells';
  return /^(?:tfu|total)/i.test(unit) ? 'TFU' : 'CFU';
}

function round(value: number): number {
  return value >= 1e6 ? Math.round(value) : value;
}
