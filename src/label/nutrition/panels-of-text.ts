/**
 * Finds nutrition declarations in running text: "Nutrition Information per 100g: Energy 1234kJ, Fat 3g (of which saturates 1g) …", a pasted
 * table, supplement facts line by line. A panel begins where the text says what its numbers are for and has as many columns as bases stand
 * there side by side. Text without a basis, or with too few nutrients to be a declaration, yields nothing: an ingredient list has numbers
 * too. Linear in the text.
 */
import type { Kind } from '../kind';
import { normalise } from '../text/normalise';
import { tokenise } from '../text/tokenise';
import { type Basis, isHundred, type Size } from './basis';
import { groupRows } from './group-rows';
import { headerWords } from './nutrition-words';
import type { Panel, PanelRow } from './panel';
import { findMarkers, type Marker } from './text-markers';
import { readTextRows } from './text-rows';

/** Fewer nutrients with amounts are a remark ("contains 3 g of sugar"), unless a heading says what they are. */
const FEWEST_ROWS = 3;
const FEWEST_UNDER_HEADING = 2;

/** The cheap question first: nearly every ingredient list ends here. */
const MAY_DECLARE =
  /\d ?(?:kj|kcal)|calor|kalori|kcal|kj|nutri|n[äa]hr|voeding|n[äæ]ring|typical values|wartość|100 ?(?:g|ml)|serving|portion/i;

export function panelsOfText(printed: string | null, decimalComma: boolean, kind: Kind | null): Panel[] {
  if (printed === null || !(kind === 'supplement' ? /\d/ : MAY_DECLARE).test(printed)) return [];
  const source = apart(printed);
  const normal = normalise(source);
  const tokens = tokenise(normal.text);
  const markers = findMarkers(normal.text, tokens);
  if (markers.length === 0 && kind !== 'supplement') return [];
  const rows = readTextRows(source, normal, tokens, markers, decimalComma);
  if (rows.length === 0) return [];
  const words = new Set(
    headerWords()
      .findAll(tokens)
      .flatMap(({ values }) => values),
  );
  const hasHeading = words.has('heading');
  const hasReference = words.has('reference');
  const servingSize = sizeOf(markers);
  const panels = groupRows(rows, markers, kind).filter(
    ({ columns, rows: own }) =>
      (isDeclaration(own, kind, hasHeading) || isEnergyLine(columns, own)) &&
      columns.length > 0 &&
      !hasUnnamedColumn(columns, own, hasReference),
  );
  const all = rows.map(({ row }) => row);
  const ofTheirOwn = all.filter(({ basis }) => basis !== null);
  if (ofTheirOwn.length > 0 && isDeclaration(all, kind, hasHeading))
    panels.push({ columns: [], rows: ofTheirOwn });
  return panels.map((panel) => ({ ...panel, servingSize }));
}

/**
 * Sets apart what is not one: "Fat3g", a name glued to its amount; "Sugars^1", a footnote; "Calories 210 % Daily Value", a number before
 * the next header.
 */
function apart(printed: string): string {
  return printed
    .replace(/\^\d/g, ' ')
    .replace(/(\p{L}{3})(?=\d)/gu, '$1 ')
    .replace(/(\d)(?=\s%\s?daily value)/gi, '$1 |');
}

/**
 * A lone serving over rows of two amounts each: which of them is the serving's cannot be told, unless the other is said to be a
 * reference intake.
 */
function hasUnnamedColumn(
  columns: readonly Basis[],
  rows: readonly PanelRow[],
  hasReference: boolean,
): boolean {
  const [only] = columns;
  if (columns.length > 1 || only === undefined || isHundred(only.size) || hasReference) return false;
  return rows.filter(({ cells }) => cells.length > 1).length * 2 > rows.length;
}

function isDeclaration(rows: readonly PanelRow[], kind: Kind | null, hasHeading: boolean): boolean {
  if (kind === 'supplement' && rows.some(({ subjects }) => subjects[0]?.kind === 'nutrient')) return true;
  return rows.length >= (hasHeading ? FEWEST_UNDER_HEADING : FEWEST_ROWS);
}

/** "Typical values per 100g: Energy 1600kJ/380kcal" behind the traffic lights of a serving. */
function isEnergyLine(columns: readonly Basis[], rows: readonly PanelRow[]): boolean {
  const [row] = rows;
  const [cell] = row?.cells ?? [];
  if (rows.length !== 1 || row?.subjects[0]?.kind !== 'energy' || cell?.kind !== 'amounts') return false;
  return isHundred(columns[0]?.size ?? null) && cell.amounts.length === 2;
}

function sizeOf(markers: readonly Marker[]): Size | null {
  return markers.find(({ sizeOnly, basis }) => sizeOnly && basis.size !== null)?.basis.size ?? null;
}
