/**
 * Finds nutrition declarations in running text: "Nutrition Information per 100g: Energy 1234kJ, Fat 3g (of which saturates 1g) …", a pasted
 * table, supplement facts line by line. A panel begins where the text says what its numbers are for ("per 100 g", "Serving size 30 g") and
 * has as many columns as bases stand there side by side. Text without a basis, or with too few nutrients to be a declaration, yields
 * nothing: an ingredient list has numbers too. Linear in the text.
 */
import type { Kind } from '../kind';
import type { Match } from '../text/lexicon';
import { normalise } from '../text/normalise';
import { type Token, tokenise } from '../text/tokenise';
import { type Amount, readAmounts } from './amount';
import { type Basis, NO_BASIS, readBasis, readServingSize, type Size } from './basis';
import { type HeaderWord, headerWords, nutritionTerms, type Term } from './nutrition-words';
import type { Cell, Panel, PanelRow } from './panel';
import { readForm, soleSubject, subjectOf } from './row-label';

/** Between a nutrient's name and its amount: a form in brackets, dots, "of which", a footnote mark. */
const FARTHEST_AMOUNT = 90;
/** Bases of one header stand closer than this. */
const HEADER_GAP = 48;
/** Fewer nutrients with amounts are a remark ("contains 3 g of sugar"), unless a heading says what they are. */
const FEWEST_ROWS = 3;

interface Marker {
  readonly basis: Basis;
  readonly start: number;
  readonly end: number;
  /** "Serving size 30 g": says how large a serving is, and that the numbers are for one. */
  readonly sizeOnly: boolean;
}

interface Found {
  readonly match: Match<Term>;
  readonly start: number;
  readonly end: number;
}

export function panelsOfText(printed: string | null, decimalComma: boolean, kind: Kind | null): Panel[] {
  if (printed === null || !/\d/.test(printed)) return [];
  // "Fat3g", "Energy1234kJ": a name of the declaration glued to its amount.
  const source = printed.replace(/(\p{Ll}{3})(?=\d)/gu, '$1 ');
  const normal = normalise(source);
  const tokens = tokenise(normal.text);
  const terms: Found[] = nutritionTerms()
    .findAll(tokens)
    .map((match) => ({
      match,
      start: tokens[match.start]?.start ?? 0,
      end: tokens[match.end - 1]?.end ?? 0,
    }));
  if (terms.length === 0) return [];
  const markers = findMarkers(normal.text, tokens);
  const rows = readRows({ text: normal.text, source, origin: normal.origin }, terms, markers, decimalComma);
  return groupRows(rows, markers, normal.text, kind);
}

interface Place {
  readonly text: string;
  readonly source: string;
  readonly origin: Int32Array;
}

interface PlacedRow {
  readonly start: number;
  readonly row: PanelRow;
}

function readRows(
  place: Place,
  terms: readonly Found[],
  markers: readonly Marker[],
  decimalComma: boolean,
): PlacedRow[] {
  const rows: PlacedRow[] = [];
  let pending: PlacedRow | null = null;
  for (let at = 0; at < terms.length; at += 1) {
    const term = terms[at];
    if (term === undefined) continue;
    const ours = term.match.values.find((value) => value.kind !== 'other');
    const originStart = place.origin[term.start] ?? 0;
    const printed = place.source.slice(originStart, originStart + 200);
    const form =
      ours?.kind === 'nutrient'
        ? readForm(printed, (place.origin[term.end - 1] ?? 0) + 1 - originStart)
        : null;
    const subject = subjectOf(ours, form);
    const bracketEnd = form === null ? term.end : Math.max(term.end, term.end + form.length);
    const nextTerm = terms.slice(at + 1, at + 12).find((next) => next.start >= bracketEnd);
    const nextMarker = markers.find((marker) => marker.start >= term.end);
    const limit = Math.min(
      nextTerm?.start ?? Infinity,
      nextMarker?.start ?? Infinity,
      term.end + 160,
      place.text.length,
    );
    const amounts = amountsAfter(place.text.slice(term.end, limit), decimalComma);
    const start = term.start;
    if (subject === null) {
      pending = null;
      continue;
    }
    if (amounts.length === 0) {
      // "Energy kJ 1234", "Carbohydrate of which sugars": the name goes on in the next term.
      const touching = nextTerm !== undefined && nextTerm.start - term.end < 16;
      pending = touching ? { start, row: { subjects: [subject], unit: null, basis: null, cells: [] } } : null;
      continue;
    }
    const energy = pending?.row.subjects[0]?.kind === 'energy' && subject.kind === 'energy';
    const subjects = energy && subject.kind === 'energy' ? [subject] : [soleSubject([subject]) ?? subject];
    rows.push({
      start,
      row: {
        subjects,
        unit: unitAfter(place.text.slice(term.end, term.end + 8)),
        basis: null,
        cells: amounts.map(cellOf),
      },
    });
    pending = null;
  }
  return rows;
}

/** The amounts that directly follow a name: one a column, both energy units together; shares of a reference intake left out. */
function amountsAfter(text: string, decimalComma: boolean): Amount[][] {
  const amounts = readAmounts(text, decimalComma);
  const first = amounts[0];
  if (first === undefined || first.start > FARTHEST_AMOUNT || !isGap(text.slice(0, first.start))) return [];
  const columns: Amount[][] = [];
  for (const amount of amounts) {
    if (amount.unit === '%' || amount.unit === 'ml') continue;
    const last = columns.at(-1)?.[0];
    const pairs =
      last !== undefined &&
      columns.at(-1)?.length === 1 &&
      isEnergyUnit(amount) &&
      isEnergyUnit(last) &&
      last.unit !== amount.unit;
    if (pairs) columns.at(-1)?.push(amount);
    else if (amount.unit !== null || columns.length === 0 || last?.unit === null) columns.push([amount]);
  }
  return columns;
}

/** Nothing stands between name and amount but marks, a form in brackets, or a few words without a sentence's end. */
function isGap(text: string): boolean {
  const plain = text.replace(/\([^()]{0,120}\)?|\[[^[\]]{0,120}\]?/g, ' ');
  return (
    !/[.;!?] |\n\S{0,40}[a-z]{3,}\S* [a-z]/.test(plain) &&
    (plain.match(/[a-z]{2,}/g)?.length ?? 0) <= 5 &&
    !plain.includes(',  ')
  );
}

function isEnergyUnit({ unit }: Amount): boolean {
  return unit === 'kJ' || unit === 'kcal';
}

function cellOf(amounts: readonly Amount[]): Cell {
  return { kind: 'amounts', amounts };
}

function unitAfter(text: string): PanelRow['unit'] {
  const unit = /^[ ,]{0,2}[([]?(mg|mcg|μg|g)\b/.exec(text)?.[1];
  return unit === undefined ? null : unit === 'g' || unit === 'mg' ? unit : 'µg';
}

/** Every place where the text says what numbers are for. */
function findMarkers(text: string, tokens: readonly Token[]): Marker[] {
  const words = headerWords().findAll(tokens);
  const markers: Marker[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined) continue;
    const start = tokens[word.start]?.start ?? 0;
    const end = tokens[word.end - 1]?.end ?? start;
    const previous = markers.at(-1);
    if (previous !== undefined && start < previous.end) continue;
    const marker = markerAt(text, start, end, word.values);
    if (marker !== null) markers.push(marker);
  }
  return markers;
}

const SIZE_NEXT =
  /^[:\s(]{0,3}(?:approx\.? |ca\.? |env\.? )?\d{1,4}(?:[.,]\d{1,2})? ?(?:g|gr|grams?|gramm|grammes|ml|mls|cl)(?![a-z])(?: ?\/ ?(?:100 ?)?ml)?/;
const NAMED_NEXT = /^[\s(:]{0,3}[^\n,;.]{0,40}/;

function markerAt(text: string, start: number, end: number, words: readonly HeaderWord[]): Marker | null {
  const rest = text.slice(end, end + 60);
  if (words.includes('servingSize') && /^\s{0,2}(?:\([^)]{0,20}\))?\s{0,2}[:=]?\s{0,2}\d/.test(rest)) {
    const line = rest.split('\n')[0] ?? '';
    const size = readServingSize(line);
    return {
      basis: { ...NO_BASIS, per: 'serving', size, stated: true },
      start,
      end: end + (SIZE_NEXT.exec(rest)?.[0].length ?? 1),
      sizeOnly: true,
    };
  }
  if (!words.includes('per') && !words.includes('heading')) return null;
  const sized = SIZE_NEXT.exec(rest);
  if (sized !== null) {
    const to = end + sized[0].length;
    return { basis: readBasis(text.slice(start, to)), start, end: to, sizeOnly: false };
  }
  if (!words.includes('per')) return null;
  const named = NAMED_NEXT.exec(rest)?.[0] ?? '';
  const next = headerWords().findAll(tokenise(named))[0];
  if (
    next === undefined ||
    next.start > 3 ||
    !next.values.some((word) => word === 'serving' || word === 'day')
  )
    return null;
  const close = /^[^)\n]{0,40}\)/.exec(text.slice(end + named.indexOf(named.trim()), end + 70));
  const to =
    end +
    Math.max(
      named.search(/\S/) + 3,
      Math.min(named.length, tokenise(named)[next.end - 1]?.end ?? named.length),
    );
  const bracket = /^ ?\([^()\n]{1,40}\)/.exec(text.slice(to, to + 48));
  const stop = to + (bracket?.[0].length ?? 0);
  return close === null && bracket === null && to <= end
    ? null
    : { basis: readBasis(text.slice(start, stop)), start, end: stop, sizeOnly: false };
}

/** Puts the rows under the header that stands before them. */
function groupRows(
  rows: readonly PlacedRow[],
  markers: readonly Marker[],
  text: string,
  kind: Kind | null,
): Panel[] {
  const panels: { header: Marker[]; rows: PanelRow[]; from: number }[] = [];
  for (const { start, row } of rows) {
    const header = headerBefore(markers, start);
    const current = panels.at(-1);
    if (current !== undefined && current.header[0] === header[0]) current.rows.push(row);
    else panels.push({ header, rows: [row], from: start });
  }
  const result: Panel[] = [];
  for (const { header, rows: own } of panels) {
    const columns = columnsOf(header, kind, markers);
    const nutrients = own.some((row) => row.subjects[0]?.kind === 'nutrient');
    const enough = own.length >= FEWEST_ROWS || (nutrients && kind === 'supplement') || hasHeading(text);
    if (columns.length > 0 && enough) result.push({ columns, rows: own, servingSize: sizeOf(markers) });
  }
  return result;
}

function headerBefore(markers: readonly Marker[], start: number): Marker[] {
  const before = markers.filter((marker) => marker.start < start && !marker.sizeOnly);
  const header: Marker[] = [];
  for (const marker of before.reverse()) {
    const next = header[0];
    if (next !== undefined && next.start - marker.end > HEADER_GAP) break;
    header.unshift(marker);
  }
  return header;
}

/** Without a header of its own, a supplement's text is per serving; a food's is when it says how large a serving is. */
function columnsOf(header: readonly Marker[], kind: Kind | null, markers: readonly Marker[]): Basis[] {
  if (header.length > 0) return header.map(({ basis }) => basis);
  const only = markers.filter((marker) => !marker.sizeOnly);
  if (only.length === 1 && only[0] !== undefined) return [only[0].basis];
  if (kind === 'supplement' || markers.some((marker) => marker.sizeOnly))
    return [{ ...NO_BASIS, per: 'serving', stated: true }];
  return [];
}

function sizeOf(markers: readonly Marker[]): Size | null {
  return markers.find((marker) => marker.sizeOnly && marker.basis.size !== null)?.basis.size ?? null;
}

function hasHeading(text: string): boolean {
  return headerWords()
    .findAll(tokenise(text.slice(0, 4000)))
    .some((match) => match.values.includes('heading'));
}
