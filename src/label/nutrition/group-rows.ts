import type { Kind } from '../kind';
import { type Basis, isHundred, isUseful, NO_BASIS } from './basis';
import type { PanelRow } from './panel';
import type { Marker } from './text-markers';
import type { PlacedRow } from './text-rows';

export interface RowGroup {
  readonly columns: readonly Basis[];
  readonly rows: readonly PanelRow[];
}

/** Bases of one header stand closer than this. */
const HEADER_GAP = 48;

/** Puts rows of running text under the header that stands before them. Rows that say themselves what they are for are left out. */
export function groupRows(
  placed: readonly PlacedRow[],
  markers: readonly Marker[],
  kind: Kind | null,
): RowGroup[] {
  const rows = placed.filter(({ own }) => own === null);
  const ofRows = new Set(placed.map(({ own }) => own));
  const all = markers.filter(({ sizeOnly }) => !sizeOnly);
  const free = all.filter((marker) => !ofRows.has(marker));
  // "Calories per serving: 80", and the others below it.
  const headers = free.length > 0 ? free : all;
  const headless = headlessColumns(headers, rows, markers.length > 0, kind);
  const groups: { columns: readonly Basis[]; rows: PanelRow[] }[] = [];
  let next = 0;
  let header: Marker[] = [];
  for (const { start, row } of rows) {
    let moved = groups.length === 0;
    for (let marker = headers[next]; marker !== undefined && marker.start < start; marker = headers[next]) {
      const last = header.at(-1);
      if (!moved || last === undefined || marker.start - last.end > HEADER_GAP) header = [marker];
      else if (!isSaidAgain(last.basis, marker.basis)) header.push(marker);
      moved = true;
      next += 1;
    }
    if (!moved) groups.at(-1)?.rows.push(row);
    else
      groups.push({ columns: header.length > 0 ? header.map(({ basis }) => basis) : headless, rows: [row] });
  }
  return groups.map(({ columns, rows: own }) => ({ columns, rows: alignedRows(columns, own) }));
}

/** "Per 2 cookies (38 g) / pour 2 biscuits (38 g)". */
function isSaidAgain(one: Basis, other: Basis): boolean {
  const { per, size } = one;
  return (
    size !== null && per === other.per && size.value === other.size?.value && size.unit === other.size.unit
  );
}

/**
 * Rows with fewer amounts than there are columns belong under any of them: they are left out where the others fill all columns. So are all
 * rows where none does and a hundred is among the columns, but for a hundred that stands first with two amounts or more.
 */
function alignedRows(columns: readonly Basis[], rows: readonly PanelRow[]): readonly PanelRow[] {
  const width = columns.filter(isUseful).length;
  const full = rows.filter(({ cells }) => cells.length >= width);
  if (width < 2 || full.length === rows.length) return rows;
  const hundred = columns.findIndex(({ size }) => isHundred(size));
  const isOpen =
    hundred > 0 ? full.length === 0 : hundred === 0 && rows.every(({ cells }) => cells.length === 1);
  return isOpen || full.length * 2 > rows.length ? full : rows;
}

/**
 * Without a header before it, the text's only one counts if it stands behind all rows but vitamins, or behind the energy alone; a
 * supplement's text is per serving, and so is one that says how large that is.
 */
function headlessColumns(
  headers: readonly Marker[],
  rows: readonly PlacedRow[],
  saysSize: boolean,
  kind: Kind | null,
): Basis[] {
  const [only] = headers;
  if (headers.length === 1 && only !== undefined) {
    // "… per 100 ml. Vitamin D 1 µg", "Energy 1500 kJ per 100 g; fat …".
    const last = rows.findLast(({ row }) => row.subjects[0]?.kind !== 'nutrient') ?? rows.at(-1);
    const [first, second] = rows;
    const isAfterEnergy = first?.row.subjects[0]?.kind === 'energy' && (second?.start ?? 0) > only.start;
    if (isAfterEnergy || only.start > (last?.start ?? 0)) return [only.basis];
  }
  const perServing = kind === 'supplement' || (headers.length === 0 && saysSize);
  return perServing ? [{ ...NO_BASIS, per: 'serving', stated: true }] : [];
}
