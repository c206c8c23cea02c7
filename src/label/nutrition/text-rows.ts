/**
 * Rows of a nutrition declaration in running text: a nutrient's name with the amounts that directly follow it. Amounts in front of a name
 * and numbers with a sentence between are nobody's. One pass over names and markers.
 */

import type { Match } from '../text/lexicon';
import type { NormalText } from '../text/normalise';
import type { Token } from '../text/tokenise';
import { type Amount, readAmounts } from './amount';
import { nutritionTerms, type Term, TRACE } from './nutrition-words';
import type { Cell, PanelRow, RowSubject } from './panel';
import { readForm, subjectOf } from './row-label';
import type { Marker } from './text-markers';

export interface PlacedRow {
  readonly start: number;
  readonly row: PanelRow;
}

/** Between a nutrient's name and its amount: a form in brackets, dots, "of which", a footnote mark. */
const FARTHEST_AMOUNT = 100;
/** A row of a pasted table with four columns and their shares. */
const LONGEST_ROW = 180;
/** A name that goes on in the next ("Energy (kJ)", "Carbohydrate of which sugars") touches it. */
const TOUCHING = 18;

interface Name {
  readonly subject: RowSubject | null;
  readonly start: number;
  /** Where the name and its bracketed form end. */
  readonly end: number;
}

const FORM_BRACKET = /^[^([\n]{0,24}[([][^)\]\n]{0,160}[)\]]?/;
/** "zinc gluconate (providing zinc 18 mg)": the bracket behind a salt holds what counts of it. */
const ELEMENT_BRACKET = /^ ?[a-z][^([]*[([][^)\]]*\d ?(?:mg|mcg|μg|ug|g|iu|ie)(?![a-z])/;

export function readTextRows(
  source: string,
  { text, origin }: NormalText,
  tokens: readonly Token[],
  markers: readonly Marker[],
  decimalComma: boolean,
): PlacedRow[] {
  const names = findNames(source, origin, text, tokens);
  const rows: PlacedRow[] = [];
  let marker = 0;
  let units: readonly ('kJ' | 'kcal')[] = [];
  names.forEach((name, index) => {
    while ((markers[marker]?.start ?? Infinity) < name.end) marker += 1;
    const next = names[index + 1]?.start ?? Infinity;
    const limit = Math.min(next, markers[marker]?.start ?? Infinity, name.end + LONGEST_ROW);
    const { subject } = name;
    if (subject === null) return;
    const rest = text.slice(name.end, limit);
    const amounts = amountsAfter(rest, decimalComma);
    const inside =
      amounts.length === 0
        ? cellInside(subject, text.slice(Math.max(0, name.start - 14), name.start), rest)
        : null;
    if (inside !== null) {
      rows.push({
        start: name.start,
        row: { subjects: [subject], unit: null, basis: null, cells: [inside] },
      });
      return;
    }
    if (amounts.length === 0) {
      units = subject.kind === 'energy' && next - name.end < TOUCHING ? subject.units : [];
      return;
    }
    const known: RowSubject =
      subject.kind === 'energy'
        ? { kind: 'energy', units: [...new Set([...units, ...subject.units])] }
        : subject;
    units = [];
    const cells =
      known.kind === 'energy' ? energyCells(amounts, known.units) : amounts.map((amount) => cellOf([amount]));
    rows.push({ start: name.start, row: { subjects: [known], unit: unitBefore(rest), basis: null, cells } });
  });
  return rows;
}

function findNames(source: string, origin: Int32Array, text: string, tokens: readonly Token[]): Name[] {
  const names: Name[] = [];
  for (const match of nutritionTerms().findAll(tokens)) {
    const start = tokens[match.start]?.start ?? 0;
    const end = tokens[match.end - 1]?.end ?? start;
    // "(as ascorbic acid and zinc ascorbate)": what stands in a form is no row.
    if (start < (names.at(-1)?.end ?? 0) || isUnit(match, tokens)) continue;
    const term = match.values.find((value) => value.kind !== 'other');
    const from = origin[start] ?? 0;
    const form =
      term?.kind === 'nutrient'
        ? readForm(source.slice(from, from + 240), (origin[end - 1] ?? from) + 1 - from)
        : null;
    const bracket = form === null ? '' : (FORM_BRACKET.exec(text.slice(end, end + 190))?.[0] ?? '');
    const formEnd = ELEMENT_BRACKET.test(bracket) ? end : end + bracket.length;
    names.push({ subject: subjectOf(term, form), start, end: formEnd });
  }
  return names;
}

/** "295 kcal": the word is the unit of the number before it. */
function isUnit(match: Match<Term>, tokens: readonly Token[]): boolean {
  const term = match.values[0];
  if (term?.kind !== 'column' || (term.column !== 'energyKj' && term.column !== 'energyKcal')) return false;
  return match.end - match.start === 1 && tokens[match.start - 1]?.kind === 'number';
}

function amountsAfter(text: string, decimalComma: boolean): Amount[] {
  const amounts = readAmounts(text.split(/\bincl/, 1)[0] ?? '', decimalComma);
  const first = amounts[0];
  if (first === undefined || first.start > FARTHEST_AMOUNT || !isGap(text.slice(0, first.start))) return [];
  const values = amounts.filter(({ unit }) => unit !== '%' && unit !== 'ml');
  // Once an amount has a unit, a number without one belongs to something else ("0.6 g 2").
  return values[0]?.unit === null
    ? values.filter(({ unit }) => unit === null)
    : values.filter(({ unit }) => unit !== null);
}

/** "Includes 11g Added Sugars" has its amount inside; "Salt: trace" has a word for it. */
function cellInside(subject: RowSubject, before: string, rest: string): Cell | null {
  if (subject.kind === 'column' && subject.column === 'addedSugars') {
    const amount = readAmounts(before, false).at(-1);
    return amount?.unit === 'g' && /^incl|\bincl/.test(before) ? cellOf([amount]) : null;
  }
  const word = /^[\s:]{0,3}([a-z]{2,14})/.exec(rest)?.[1];
  return word !== undefined && TRACE.has(word) ? { kind: 'trace' } : null;
}

/** Nothing stands between name and amount but marks, a form in brackets, or a few words without a sentence's end. */
function isGap(text: string): boolean {
  const plain = text
    .replace(/\b(?:approx|ca|env|circa|max|min|mind)\./g, ' ')
    .replace(/\([^()]{0,120}\)?|\[[^[\]]{0,120}\]?/g, ' ');
  return !/[.;!?]\s/.test(plain) && (plain.match(/[a-z]{2,}/g)?.length ?? 0) <= 5;
}

/** Kilojoules and kilocalories of one column together, however the columns follow one another. */
function energyCells(amounts: readonly Amount[], units: readonly ('kJ' | 'kcal')[]): Cell[] {
  const kJ = amounts.filter(({ unit }) => unit === 'kJ');
  const kcal = amounts.filter(({ unit }) => unit === 'kcal');
  if (kJ.length + kcal.length === 0)
    return units.length === 1 ? amounts.map((amount) => cellOf([amount])) : [cellOf(amounts.slice(0, 2))];
  return Array.from({ length: Math.max(kJ.length, kcal.length) }, (_, index) =>
    cellOf([kJ[index], kcal[index]].filter((amount) => amount !== undefined)),
  );
}

function cellOf(amounts: readonly Amount[]): Cell {
  return amounts.length === 0 ? { kind: 'none' } : { kind: 'amounts', amounts };
}

function unitBefore(rest: string): PanelRow['unit'] {
  const unit = /^[ ,]{0,2}[([]?(mg|mcg|μg|g)\b/.exec(rest)?.[1];
  return unit === undefined ? null : unit === 'g' || unit === 'mg' ? unit : 'µg';
}
