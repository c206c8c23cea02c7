/**
 * The designations of a named organism: the codes after it ("rhamnosus GG (ATCC 53103)", "acidophilus CUL60 and CUL21"), over brackets, the
 * word "strain" and a repeated name.
 */

import type { LabelWord } from '../label-words';
import type { Mention } from '../mentions/mention';
import type { OrganismName } from '../organisms/organism-name';
import { FORMERLY_WORDS, LIST_WORDS, STRAIN_WORDS } from '../organisms/organism-words';
import { type NameMatch, readOrganismName } from '../organisms/read-organism-name';
import type { StrainCode } from './known-designation';
import { nameWithStrain } from './name-with-strain';
import { readStrainCode } from './read-strain-code';
import { labelSpeciesOf } from './strain-table';

const COLLECTION_HOUSE =
  /^(?:ATCC|DSMZ?|CECT|NCIMB|CNCM|LMG|KCTC|BCRC|CGMCC|JCM|CBS|MTCC|NCC|FERM|KCCM|IDCC)(?![a-z])/i;
/** Words that a description may have. */
const MOST_DESCRIBED = 6;
const CODE_GAP = /^[\s\-–:#"'([{,|]{0,6}$/;

/** The codes that follow a name; each further code that is not an alias of the one before is a strain of its own. */
export function readDesignations(
  text: string,
  words: readonly LabelWord[],
  name: NameMatch,
): { mentions: Mention[]; next: number } {
  const codes: (StrainCode & { readonly start?: number })[] = [];
  /** Where the name stands that the next code belongs to: "L. casei A1, L. casei B2" prints it twice. */
  let start = name.start;
  let next = name.name.species === null ? name.next : overDescription(words, name.next);
  for (let guard = 0; guard < 8; guard += 1) {
    const step = skipToCode(text, words, next, name, codes.at(-1) ?? null);
    if (step === null) break;
    if (step.code !== null) codes.push(codes.length > 0 ? { ...step.code, start } : step.code);
    else start = words[next]?.start ?? start;
    next = step.next;
  }
  const strains: typeof codes = [];
  for (const code of codes) {
    const id = code.known?.row.id;
    const twin = strains.findIndex((other) => isAlias(text, other, code, id));
    if (twin < 0) strains.push(code);
    else {
      const other = strains[twin];
      if (other !== undefined && isBetterName(code, other)) strains[twin] = { ...code };
    }
  }
  const base = { printedSpecies: name.printedSpecies, start: name.start, end: codes.at(-1)?.end ?? name.end };
  if (strains.length === 0) {
    if (name.name.genus === 'Escherichia') return { mentions: [], next };
    return { mentions: [{ ...name.name, strain: null, row: null, ...base }], next };
  }
  const mentions = strains.map((code) => ({
    ...nameWithStrain(name.name, code),
    strain: code.text,
    row: code.known?.row ?? null,
    ...base,
    printedSpecies: name.printedSpecies ?? (code.known === null ? null : labelSpeciesOf(code.known.row)),
    ...(strains.length > 1 ? { start: code.start ?? name.start, end: code.end } : {}),
  }));
  return { mentions, next };
}

/** Of two names of one strain the table's tells most, then its main one; of two unknown ones a code tells more than its maker's letters ("CBT (LP1)"). */
function isBetterName(code: StrainCode, other: StrainCode): boolean {
  if (code.known !== null) return other.known === null || code.text === code.known.row.strain;
  return other.known === null && !/\d/.test(other.text) && /\d/.test(code.text);
}

function isAlias(text: string, other: StrainCode, code: StrainCode, id: string | undefined): boolean {
  if (id !== undefined && other.known !== null) return other.known.row.id === id;
  const between = text.slice(other.end, code.end - code.text.length);
  if (
    code.text.replace(/[^\p{L}\d]/gu, '').toLowerCase() ===
    other.text.replace(/[^\p{L}\d]/gu, '').toLowerCase()
  )
    return true;
  // "ATCC PTA-10138, LMG S-29995": two houses keep one strain; of one house the numbers are two.
  const houses = [other, code].map(({ text: printed }) => COLLECTION_HOUSE.exec(printed)?.[0].toUpperCase());
  if (
    houses[0] !== undefined &&
    houses[1] !== undefined &&
    houses[0] !== houses[1] &&
    /^[\s,/;()-]*$/.test(between)
  )
    return true;
  // "T-110 JPC", "GG R0343": nothing stands between two names of one strain.
  if (between === ' ' && code.known === null) return true;
  // "DDS-1 (ATCC SD5000)": a bracket or a slash after a code gives it a second name; "and", "," and ")(" give another strain.
  return /^[\s]*[([/=-]/.test(between) && !/^\s*\)/.test(between);
}

/**
 * A description may lie between a name and its strains: "Bacillus clausii poly-antibiotic-resistant (strains SIN, T)",
 * "Enterococcus faecalis (cells and autolysate) DSM 16431".
 */
function overDescription(words: readonly LabelWord[], from: number): number {
  for (let at = from; at < from + MOST_DESCRIBED; at += 1) {
    const word = words[at];
    if (word === undefined) return from;
    const strains = STRAIN_WORDS.has(word.text.toLowerCase()) && /[([]/.test(word.gap);
    if (strains || (at > from && /^\) ?$/.test(word.gap) && COLLECTION_HOUSE.test(word.text))) return at;
    if (!/^[\s([-]*$/.test(word.gap) || !/^(?:\d+|\p{L}\p{Ll}*)$/u.test(word.text)) return from;
  }
  return from;
}

/** From one word after the name to the next code, over brackets, "strain" and a repeated name of the same organism. */
function skipToCode(
  text: string,
  words: readonly LabelWord[],
  from: number,
  name: NameMatch,
  last: StrainCode | null,
): { code: StrainCode | null; next: number } | null {
  const further = last !== null;
  let at = from;
  let comma = false;
  for (let guard = 0; guard < 4; guard += 1) {
    const word = words[at];
    if (word === undefined) return null;
    const gap = word.gap.replace(/[)\]}]/g, '');
    const linker = further && /^\s*(?:[,;/&+]\s*)?$/.test(gap);
    if (!CODE_GAP.test(gap) && !linker) return null;
    comma ||= /[,;)\]]|\n|[-–]\s/.test(word.gap);
    const lower = word.text.toLowerCase();
    if (STRAIN_WORDS.has(lower) || (further && LIST_WORDS.has(lower))) {
      at += 1;
      continue;
    }
    if (/[([/=,-]/.test(word.gap) || FORMERLY_WORDS.has(lower)) {
      let inner = at;
      while (FORMERLY_WORDS.has(words[inner]?.text.toLowerCase() ?? '') && inner < at + 4) inner += 1;
      const again = readOrganismName(words, inner);
      const bracketed = /[([/=]/.test(word.gap) || inner > at;
      // "(previously identified as …)": a bracket that tells a former name tells of no other organism.
      const isFormer = inner > at && /[([]/.test(word.gap);
      if (again !== null && (isFormer || isSame(again.name, name.name, bracketed)))
        return { code: null, next: again.next };
    }
    const code =
      readStrainCode(text, words, at, name.name, name.printedSpecies, comma) ??
      sisterOf(last, text, at, word);
    return code === null ? null : { code, next: code.next };
  }
  return null;
}

const LETTERED = /^([A-Z]{2,5}-?)\d{1,6}(?![\p{L}\d])/u;

/** "DWT4, DWT7": behind a comma letters of the last code make a word another one. */
function sisterOf(last: StrainCode | null, text: string, at: number, word: LabelWord): StrainCode | null {
  const letters = LETTERED.exec(last?.text ?? '')?.[1];
  const code = LETTERED.exec(text.slice(word.start, word.end));
  return letters === undefined || code?.[1] !== letters
    ? null
    : { text: code[0], known: null, next: at + 1, end: word.end };
}

/** Inside a bracket a name may say less or more of the subspecies and still be the same organism. */
function isSame(a: OrganismName, b: OrganismName, bracketed: boolean): boolean {
  if (a.genus !== b.genus || a.species !== b.species || a.species === null) return false;
  return a.subspecies === b.subspecies || (bracketed && (a.subspecies === null || b.subspecies === null));
}
