import additiveRows from '../../../../rules/lexicon/additives.json' with { type: 'json' };
import classRows from '../../../../rules/lexicon/classes.json' with { type: 'json' };
import { MARKER_CLASSES, type MarkerClass } from '../food-facts';
import { stem } from './e-numbers';

export interface AdditiveRow {
  readonly id: string;
  /** Functional class in law, English, kebab-case. */
  readonly class: string;
  readonly marker: MarkerClass | null;
  /** Kitchen gelling agents (pectin, agar): no NOVA-4 marker whatever class is printed. */
  readonly unmarked: boolean;
  readonly polyol: boolean;
}

const POLYOLS = new Set(['e420', 'e421', 'e953', 'e964', 'e965', 'e966', 'e967', 'e968']);
/** Kitchen gelling agents, gases, and what is a nutrient or a food first. */
const UNMARKED = new Set(['e406', 'e440', 'e290', 'e300', 'e330', 'e500', 'e509']);

const rows = new Map<string, AdditiveRow>();
for (const row of additiveRows) {
  const marker = 'marker' in row ? MARKER_CLASSES.find((known) => known === row.marker) : undefined;
  rows.set(row.id, {
    id: row.id,
    class: row.class,
    marker: marker ?? null,
    unmarked: UNMARKED.has(row.id),
    polyol: POLYOLS.has(row.id),
  });
}

/** The table's row for an E-number, with or without its roman part; null for a number that is in no table. */
export function additiveRow(id: string): AdditiveRow | null {
  return rows.get(id) ?? rows.get(stem(id)) ?? rows.get(stem(id).replace(/[a-h]$/, '')) ?? null;
}

const markers = new Map(
  classRows.map((row) => [
    row.id,
    MARKER_CLASSES.find((known) => 'marker' in row && known === row.marker) ?? null,
  ]),
);

/** The NOVA-4 marker that a functional class is, or null. */
export function classMarker(functional: string): MarkerClass | null {
  return markers.get(functional) ?? null;
}

/** Sulphur dioxide and what gives it off; lysozyme is made of egg white. */
const ALLERGENS = new Map([
  ...['e220', 'e221', 'e222', 'e223', 'e224', 'e225', 'e226', 'e227', 'e228'].map(
    (id) => [id, 'sulphites'] as const,
  ),
  ['e1105', 'egg'] as const,
]);

/** The allergen (EU Regulation 1169/2011, Annex II) that an additive is by itself, or null. */
export function allergenOf(id: string): string | null {
  return ALLERGENS.get(stem(id)) ?? null;
}
