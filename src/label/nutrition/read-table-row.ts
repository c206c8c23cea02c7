/** One row of a printed table: what it is about and what its cells say. */
import { normalise } from '../text/normalise';
import { readAmounts } from './amount';
import { isUseful, readBasis } from './basis';
import type { Cell, PanelRow, RowSubject } from './panel';
import { isShare, readCell } from './read-cell';
import { readRowLabel, soleSubject } from './row-label';

export interface TableRow extends PanelRow {
  /** The amount that stands in the label itself, where no cell has one. */
  readonly own: Cell | null;
}

/** @param energyAbove whether the row above is about energy, which the next may go on with */
export function readTableRow(
  label: string,
  values: readonly string[],
  decimalComma: boolean,
  energyAbove: boolean,
): TableRow | null {
  const read = readRowLabel(label);
  if (read === null) return energyAbove ? readEnergyContinued(label, values, decimalComma) : null;
  const basis = readBasis(label);
  const cells = values.map((value) => readCell(value, decimalComma));
  const empty =
    cells.every((cell) => cell.kind === 'none') && values.every((value) => value === '' || isShare(value));
  const own = empty && !basis.stated ? amountsInLabel(label, read.end, decimalComma) : null;
  return {
    subjects: subjectsFor(read.subjects, cells),
    unit: read.unit,
    basis: basis.stated && isUseful(basis) && (basis.size !== null || basis.per === 'serving') ? basis : null,
    cells,
    own,
  };
}

/** "Total Fat 8g" with its share beside it, "Includes 11g Added Sugars"; of "Saturated 1 g + Trans 0 g" the first. */
function amountsInLabel(label: string, end: number, decimalComma: boolean): Cell | null {
  const [text = ''] = normalise(label).text.split(' + ', 1);
  const amounts = readAmounts(text, decimalComma).filter((amount) => amount.unit !== '%');
  if (amounts.length > 1 && amounts.some(({ unit }) => unit !== 'kJ' && unit !== 'kcal')) return null;
  const near =
    amounts.find((amount) => amount.start >= end - 1 && amount.start - end < 24) ??
    amounts.find((amount) => amount.end < end);
  return near === undefined ? null : { kind: 'amounts', amounts: [near] };
}

/** A second energy row with an empty label or only its unit: "713 kJ" above, "170 kcal" here. */
function readEnergyContinued(
  label: string,
  values: readonly string[],
  decimalComma: boolean,
): TableRow | null {
  // The empty label cell may be gone, so that the first value stands in its place.
  const shifted = /^\W{0,2}\d[\d.,]* ?(?:kcal|kj)\b/i.test(label);
  if (!shifted && !/^[^\p{L}\d]*$/u.test(label)) return null;
  const printed = shifted ? [label, ...values.slice(0, -1)] : values;
  const cells = printed.map((value) => readCell(value, decimalComma));
  const isEnergy = cells.some(
    (cell) => cell.kind === 'amounts' && cell.amounts.some(({ unit }) => unit === 'kcal' || unit === 'kJ'),
  );
  return isEnergy
    ? { subjects: [{ kind: 'energy', units: [] }], unit: null, basis: null, cells, own: null }
    : null;
}

/** Two printed rows in one cell keep both subjects; otherwise a label that names whole and part means the part. */
function subjectsFor(subjects: readonly RowSubject[], cells: readonly Cell[]): readonly RowSubject[] {
  if (subjects.length < 2) return subjects;
  const most = Math.max(0, ...cells.map((cell) => (cell.kind === 'amounts' ? cell.amounts.length : 0)));
  if (most === subjects.length) return subjects;
  const sole = soleSubject(subjects);
  return sole === null ? [] : [sole];
}
