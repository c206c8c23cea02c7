/**
 * The designation after a species: known to the table, of a culture collection, or of the shape of a strain code. What is only a number
 * with a unit, a vitamin or a plain word is none.
 */

import type { LabelWord } from '../label-words';
import type { OrganismName } from '../organisms/organism-name';
import { readKnownDesignation, type StrainCode } from './known-designation';
import { type Designation, fitOf, isLabelName } from './strain-table';

const UNIT_NEXT =
  /^\s{0,2}(?:mg|mcg|µg|μg|g|kg|ml|iu|ie|%|billion|million|trillion|bn|bill?|mrd|mio|milliard|miliard|mil\b|x\s?10|×|cfu|ufc|kbe|kve|afu|tfu|live|viable|cells|spores|strains?|species|capsules?|tablets?|count|ct|days?)(?![a-z])/i;
const COLLECTION =
  /^(?:ATCC|DSMZ?|CECT|NCIMB|CNCM|LMG|KCTC|BCRC|CCTCC|CGMCC|JCM|NBRC|CBS|MTCC|MCC|NCC|FERM|VTT|KCCM|IDCC|CIP|NRRL|SD|AGAL|LOCK|PTA|CUL|UBLG|PXN|BCCM|DBVPG|NCDO|NCTC|ECGC)[\s-]{0,2}(?:(?:PTA|BAA|SD|BP|I|P|L|B|E|S)[\s-]{0,2})?\d[\d.]{0,8}\d(?:[A-Za-z]{1,3}(?![a-z])|-[A-Z]{2}(?![a-z]))?/i;
const SHAPED =
  /^(?:[A-Z][A-Za-z]{0,7}[-_]?\d{1,7}[A-Za-z]{0,3}(?:[-/:]\d{1,4}[a-zA-Z]?)?(?:-[A-Z]{2,3})?|[A-Z][A-Za-z]{1,4}-[A-Z]{1,5}\d{1,7}[a-z]?(?:-[A-Z]{2,3})?|[A-Z]{1,4}-[A-Z]{2,4}-\d{2,5}|\d{1,3}[A-Z]{1,2}\d{1,3}|\d{2,5}[a-z]{1,3}|\d{2,3}[AC-FHJLNP-Z]|\d{3,5}[:-]\d{1,3}|[a-z]{1,4}[A-Z]?-?\d{2,5}|[A-Z]{1,4}-[A-Z]\d?)(?![\p{L}\d])/u;
/** Letters, a blank, digits: "Med 27", "MF 20/5". */
const SPACED = /^(?:[A-Z]{1,5}|[A-Z][a-z]{1,2}) \d{2,6}(?:[/.]\d{1,2})?[a-z]?(?![\p{L}\d])/u;
/** Amounts of organisms end in two zeros or in fifty. */
const ROUND = 50;
/** Words that stand before a number without being a code with it; "LA 101" and "LE 12" are codes. */
const NOT_SPACED =
  /^(?:[BDKECQ] |(?:AND|AT|BAR|CFU|UFC|KBE|KVE|AFU|TFU|EXP|FOR|FROM|IN|ISO|LOT|MAX|MIN|NO|NR|OF|OR|OVER|PER|PLUS|PRO|TO|TOTAL|UP|VIT|WITH) )/i;
/** A number alone right behind its species, and what may follow it. */
const NUMBER = /^\d{3,6}(?![\p{L}\d%/-]|[.,]\d)/u;
const AMOUNT_NEXT =
  /^[\s|(:-]{1,4}\d[\d.,]*\s?(?:x\s?10|mg|mcg|µg|g\b|billion|million|bn\b|mrd|mio|milliard|miliard|mld|mil\s|cfu|ufc|kbe|kve|afu)/iu;
const ITEM_ENDS = /^\s?(?:[,;)\]\n|•]|\.(?:\s|$)|$|(?:and|und|et|e|y|en)\s)/iu;
const LETTERS = /^[A-Z]{2,6}(?![\p{L}\d-])/u;
const NOT_CODE =
  /^(?:\d+(?:mg|mcg|g|kg|ml|cl|iu|ie|bn|mio|mld|mrd|cfu|ufc|kbe)(?![a-z])|B-?(?:1[0-2]?|[2-9])|D-?[23]|K-?[1-4]|E-?\d{1,2}|E ?\d{3}[a-z]?|Q-?10|(?:CFU|UFC|KBE|KVE|AFU|TFU|MG|MCG|IU|DV|NRV|RDA|FOS|GOS|XOS|IMO|MOS|HMO|MCT|DHA|EPA|GMO|GMP|USP|NSF|USA|UK|EU|AND|ET|UND|CON|MIT|WITH|FROM|PER|THE|OF|FOR|BLEND|LIVE|TOTAL|PLUS|SSP|SPP|SP|VAR|SUBSP|STRAIN|MILK|SOY|HPMC|GB|OR|IN|TO|AS|BIO|PH|ISO|NO|NR|NET|WT|OZ|LB|KG|ML|BN|MRD|MIO|PRO|POUR|PAR|POR|TUV|BC|AD|FREE|NON|VEGAN|HALAL|MIN|MAX|LOT|EXP|BB|DE|LA|LE|EL|DI|IL|Y|E|O|OU|EN|VAN|VOOR|CAPS|TABS|DAILY|SERVING|BILLION|MILLION|GENUS|SPECIES|NOTE)(?![\w-])|\d{1,3}E(?:[5-9]|1\d)(?!\w))/;

/** Reads a designation that begins with word `at`. `loose`: something stands between (a comma), so only sure codes count. */
export function readStrainCode(
  text: string,
  words: readonly LabelWord[],
  at: number,
  organism: OrganismName,
  printedSpecies: string | null,
  loose: boolean,
): StrainCode | null {
  const word = words[at];
  if (word === undefined) return null;
  const known = readKnownDesignation(words, at, (designation) => {
    const fit = fitOf(designation.row, organism, printedSpecies);
    if (fit !== 1 || isLabelName(designation.row, organism, printedSpecies)) return fit > 0;
    return !designation.needsSpecies && !isOwnCode(designation, organism, printedSpecies);
  });
  if (known !== null) return known;
  // A collection's letters that OCR broke ("DS'/ 17938"): the number beside its species still tells.
  if (/^[A-Z]{1,4}$/.test(word.text) && /^\d{4,6}$/.test(words[at + 1]?.text ?? '')) {
    const number = readKnownDesignation(
      words,
      at + 1,
      (designation) => fitOf(designation.row, organism, printedSpecies) === 2,
    );
    if (number !== null) return number;
  }
  const rest = text.slice(word.start, word.start + 40);
  const shape =
    COLLECTION.exec(rest) ??
    (loose
      ? initialled(rest, organism, printedSpecies)
      : (shaped(rest, isUpper(words[at - 1]?.text)) ?? numbered(rest, word.gap, organism)));
  if (shape !== null && isInitials(shape[0], organism, printedSpecies)) return null;
  if (shape === null || UNIT_NEXT.test(rest.slice(shape[0].length))) return null;
  const end = word.start + shape[0].length;
  let next = at;
  while ((words[next]?.start ?? Number.POSITIVE_INFINITY) < end) next += 1;
  const code = shape[0].replace(/\s+/g, ' ');
  return {
    text: /^[a-z]{1,6}[- ]?[a-z]?-?\d/.test(code) ? code.toUpperCase() : code,
    known: null,
    next,
    end,
  };
}

/** "Saccharomyces boulardii (SB)": the name shortened, not a strain. */
function isInitials(code: string, organism: OrganismName, printedSpecies: string | null): boolean {
  const species = [printedSpecies, organism.species, organism.subspecies?.replace('var. ', '')];
  return species.some((word) => code.toLowerCase() === `${organism.genus[0]}${word?.[0]}`.toLowerCase());
}

function isUpper(word: string | undefined): boolean {
  return word !== undefined && word.length > 3 && word === word.toUpperCase();
}

/** "B. breve BB02": the code carries the printed species' own letters, so it is no misprint for the strain of another species. */
function isOwnCode({ text }: Designation, organism: OrganismName, printedSpecies: string | null): boolean {
  const letters = /^[a-z]+(?=[- ]?\d)/i.exec(text)?.[0].toLowerCase() ?? '';
  return letters.length > 1 && letters === `${organism.genus[0]}${printedSpecies?.[0] ?? ''}`.toLowerCase();
}

/**
 * A number alone is a strain right behind its species, where an amount of its own follows ("acidophilus 1748 5 billion CFU") or its item ends
 * and it is neither round, as amounts in a column are, nor a year.
 */
function numbered(rest: string, gap: string, { species }: OrganismName): RegExpExecArray | null {
  const match = NUMBER.exec(rest);
  if (match === null || species === null || !/^\s\(?$/.test(gap)) return null;
  const behind = rest.slice(match[0].length);
  if (AMOUNT_NEXT.test(behind)) return match;
  const isAmount = Number(match[0]) % ROUND === 0;
  return ITEM_ENDS.test(behind) && !isAmount && !/^(?:19|20)\d\d$/.test(match[0]) ? match : null;
}

/** In a text all in capitals a word of capitals is no code. */
function shaped(rest: string, isShouted: boolean): RegExpExecArray | null {
  const spaced = SPACED.exec(rest);
  if (spaced !== null && !NOT_SPACED.test(spaced[0])) return spaced;
  const match = SHAPED.exec(rest) ?? (isShouted ? null : LETTERS.exec(rest));
  return match === null ||
    NOT_CODE.test(match[0]) ||
    (LETTERS.test(match[0]) && /^[A-Z]{2,}(?:[\s,]+[A-Z]{3,}){1,3}/.test(rest))
    ? null
    : match;
}

/** After a comma only a code that carries the species' own letters is sure: "L. acidophilus, LA-99". */
function initialled(
  rest: string,
  organism: OrganismName,
  printedSpecies: string | null,
): RegExpExecArray | null {
  const match = SHAPED.exec(rest);
  if (match === null || NOT_CODE.test(match[0])) return null;
  const letters = /^[A-Za-z]+/.exec(match[0])?.[0].toLowerCase() ?? '';
  const initials = (organism.genus[0] ?? '') + (printedSpecies?.[0] ?? organism.species?.[0] ?? '');
  return letters.length >= 2 && letters.startsWith(initials.toLowerCase()) && /\d{2}/.test(match[0])
    ? match
    : null;
}
