/**
 * Rows of a nutrition declaration in running text: a nutrient's name with the amounts that directly follow it. Amounts in front of a name
 * and numbers with a sentence between are nobody's. One pass over names and markers.
 */

import type { Match } from '../text/lexicon';
import type { NormalText } from '../text/normalise';
import type { Token } from '../text/tokenise';
import { readAmounts } from './amount';
import { nutritionTerms, type Term } from './nutrition-words';
import type { Cell, PanelRow, RowSubject } from './panel';
import { cellOf, rowCells } from './row-cells';
import { readForm, subjectOf } from './row-label';
import type { Marker } from './text-markers';

export interface PlacedRow {
  readonly start: number;
  /** The header that is the row's own, within its label. */
  readonly own: Marker | null;
  readonly row: PanelRow;
}

/** A row of a pasted table with four columns and their shares. */
const LONGEST_ROW = 180;
/** A name that goes on in the next ("Energy (kJ)", "Carbohydrate of which sugars") touches it. */
const TOUCHING = 18;
/** "Includes 12 g of": what stands in front of "added sugars". */
const LONGEST_INCLUDES = 20;
const BARE_ENERGY = /^[\s:;,.(|-]{0,6}\d[\d.,]{0,7} ?(?:kj|kcal|calories)\b/;
const LONGEST_BARE = 24;
/** Between a name and its own basis: "(", "quantity", ", total", "(g)". */
const OWN_BASIS = /^[ ,()-]{0,4}(?:[a-z]{1,10}[ ,()-]{1,3}){0,2}$/;

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
  const names = withBareEnergy(findNames(source, origin, text, tokens), text, markers);
  const rows: PlacedRow[] = [];
  let marker = 0;
  let units: readonly ('kJ' | 'kcal')[] = [];
  names.forEach((name, index) => {
    while ((markers[marker]?.start ?? Infinity) < name.end) marker += 1;
    const { subject } = name;
    if (subject === null) return;
    const known: RowSubject =
      subject.kind === 'energy'
        ? { kind: 'energy', units: [...new Set([...units, ...subject.units])] }
        : subject;
    const next = names[index + 1]?.start ?? Infinity;
    const ahead = markers[marker];
    const restFrom = (start: number, end = Infinity) =>
      text.slice(start, Math.min(next, end, start + LONGEST_ROW));
    const rest = restFrom(name.end, ahead?.start);
    const before = text.slice(Math.max(0, name.start - LONGEST_INCLUDES), name.start);
    const beside = [...cellBefore(known, before), ...rowCells(rest, known, decimalComma)];
    const own = beside.length === 0 && ahead !== undefined && isOwnBasis(rest, ahead) ? ahead : null;
    const cells =
      own === null ? beside : rowCells(restFrom(own.end, markers[marker + 1]?.start), known, decimalComma);
    units = cells.length === 0 && known.kind === 'energy' && next - name.end < TOUCHING ? known.units : [];
    if (cells.length === 0) return;
    const row = { subjects: [known], unit: unitBefore(rest), basis: own?.basis ?? null, cells };
    rows.push({ start: name.start, own, row });
  });
  return rows;
}

/** "Calories per serving 80", "Fat (per 100 g): 3 g": what the amount is for stands in the row's own label. */
function isOwnBasis(between: string, { sizeOnly }: Marker): boolean {
  return !sizeOnly && OWN_BASIS.test(between);
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

/** "Per 100 g: 1677 kJ / 400 kcal; fat …": energy says by its unit what it is. */
function withBareEnergy(names: readonly Name[], text: string, markers: readonly Marker[]): Name[] {
  const bare = markers
    .filter(({ end }) => BARE_ENERGY.test(text.slice(end, end + LONGEST_BARE)))
    .map(({ end }): Name => ({ subject: { kind: 'energy', units: [] }, start: end, end }));
  return bare.length === 0 ? [...names] : [...names, ...bare].sort((one, other) => one.start - other.start);
}

/** "295 kcal": the word is the unit of the number before it. */
function isUnit(match: Match<Term>, tokens: readonly Token[]): boolean {
  const term = match.values[0];
  if (term?.kind !== 'column' || (term.column !== 'energyKj' && term.column !== 'energyKcal')) return false;
  return match.end - match.start === 1 && tokens[match.start - 1]?.kind === 'number';
}

/** "Includes 11g Added Sugars" has its amount in front. */
function cellBefore(subject: RowSubject, before: string): Cell[] {
  if (subject.kind !== 'column' || subject.column !== 'addedSugars') return [];
  const [, included = ''] = before.split(/\bincl/);
  const amount = readAmounts(included, false).at(-1);
  return amount?.unit === 'g' ? [cellOf([amount])] : [];
}

function unitBefore(rest: string): PanelRow['unit'] {
  const unit = /^[ ,]{0,2}[([]?(mg|mcg|μg|g)\b/.exec(rest)?.[1];
  return unit === undefined ? null : unit === 'g' || unit === 'mg' ? unit : 'µg';
}
