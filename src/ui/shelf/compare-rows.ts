/**
 * The rows of a comparison: facts of each product, side by side. A value that the label does not state is *unknown*; one that
 * its kind of product does not have is *none* (fibre of a face cream). Only what the yardstick judges has a best value.
 */
import type { Kind } from '../../label/kind';
import type { LabelFacts } from '../../label/label-facts';
import type { NutritionColumn } from '../../label/nutrition/nutrition-facts';
import type { Rating } from '../../rate/rating';
import { floorScore } from '../../rate/verdict-words';
import type { TextKey } from '../fill-text';

export type Cell =
  | { readonly state: 'value'; readonly value: number | string; readonly unit: string }
  | { readonly state: 'unknown' }
  | { readonly state: 'none' };

export interface CompareRow {
  readonly key: TextKey;
  readonly cells: readonly Cell[];
  /** Indexes of the best values; empty when all are alike or nothing is better. */
  readonly best: readonly number[];
  readonly differs: boolean;
}

export interface Compared {
  readonly facts: LabelFacts;
  readonly rating: Rating;
}

export interface CompareTerms {
  readonly units: 'per-100' | 'per-serving';
  readonly wordsOnly: boolean;
}

interface RowKind {
  readonly key: TextKey;
  readonly kinds: readonly Kind[];
  readonly better: 'more' | 'less' | null;
  readonly read: (product: Compared, terms: CompareTerms) => number | string | null;
  readonly unit: string;
}

const EATEN: readonly Kind[] = ['food', 'drink'];
const SWALLOWED: readonly Kind[] = ['food', 'drink', 'supplement'];

const ROWS: readonly RowKind[] = [
  nutrition('compare_sugars', 'sugars', 'less'),
  nutrition('compare_added_sugars', 'addedSugars', 'less'),
  nutrition('compare_fibre', 'fibre', 'more'),
  {
    key: 'compare_nova',
    kinds: EATEN,
    better: 'less',
    unit: '',
    read: ({ facts }) => facts.nova.group,
  },
  {
    key: 'compare_markers',
    kinds: SWALLOWED,
    better: 'less',
    unit: '',
    read: ({ facts }) =>
      facts.ingredients === null ? null : new Set(facts.nova.markers.map((marker) => marker.class)).size,
  },
  {
    key: 'compare_fermented',
    kinds: EATEN,
    better: null,
    unit: '',
    read: ({ facts }) => facts.fermented?.food ?? (facts.ingredients === null ? null : '–'),
  },
  {
    key: 'compare_additives',
    kinds: SWALLOWED,
    better: null,
    unit: '',
    read: ({ facts }) =>
      facts.ingredients === null ? null : new Set(facts.additives.map((additive) => additive.id)).size,
  },
  {
    key: 'compare_organisms',
    kinds: ['supplement'],
    better: null,
    unit: '',
    read: ({ facts }) => facts.probiotic?.strains.length ?? 0,
  },
  {
    key: 'compare_strains',
    kinds: ['supplement'],
    better: 'more',
    unit: '',
    read: ({ facts }) => facts.probiotic?.strains.filter((strain) => strain.strain !== null).length ?? 0,
  },
  {
    key: 'compare_count',
    kinds: ['supplement'],
    better: 'more',
    unit: '',
    read: ({ facts }) => facts.probiotic?.count?.value ?? null,
  },
  inci('compare_barrier', 'barrier', 'more'),
  inci('compare_microbiome', 'microbiome', 'more'),
  inci('compare_fragrance', 'fragranceAllergens', 'less'),
  inci('compare_alcohols', 'dryingAlcohols', 'less'),
  inci('compare_sulfates', 'sulfates', 'less'),
  nutrition('compare_energy', 'energyKcal', null, 'kcal'),
  nutrition('compare_protein', 'protein', null),
  nutrition('compare_saturates', 'saturates', null),
  nutrition('compare_salt', 'salt', null),
];

/** Rows in which something is known, differences first. */
export function compareRows(products: readonly Compared[], terms: CompareTerms): CompareRow[] {
  const score: RowKind = {
    key: 'compare_score',
    kinds: ['food', 'drink', 'supplement', 'skincare'],
    better: 'more',
    unit: '',
    read: ({ rating }) => floorScore(rating.score),
  };
  const rows = (terms.wordsOnly ? ROWS : [score, ...ROWS])
    .map((row) => compareRow(row, products, terms))
    .filter((row) => row.cells.some((cell) => cell.state === 'value'));
  return [...rows.filter((row) => row.differs), ...rows.filter((row) => !row.differs)];
}

function compareRow(row: RowKind, products: readonly Compared[], terms: CompareTerms): CompareRow {
  const cells = products.map((product): Cell => {
    const kind = product.rating.kind ?? product.facts.kind;
    if (kind === null || !row.kinds.includes(kind)) return { state: 'none' };
    const value = row.read(product, terms);
    return value === null ? { state: 'unknown' } : { state: 'value', value, unit: row.unit };
  });
  const shown = cells.map((cell) => (cell.state === 'value' ? String(cell.value) : cell.state));
  const differs = new Set(shown).size > 1;
  return { key: row.key, cells, best: differs ? bestOf(cells, row.better) : [], differs };
}

function bestOf(cells: readonly Cell[], better: RowKind['better']): number[] {
  const values = cells.map((cell) =>
    cell.state === 'value' && typeof cell.value === 'number' ? cell.value : null,
  );
  const known = values.filter((value) => value !== null);
  if (better === null || known.length < 2 || new Set(known).size < 2) return [];
  const best = better === 'more' ? Math.max(...known) : Math.min(...known);
  return values.flatMap((value, index) => (value === best ? [index] : []));
}

function nutrition(key: TextKey, column: NutritionColumn, better: RowKind['better'], unit = 'g'): RowKind {
  return {
    key,
    kinds: EATEN,
    better,
    unit,
    read: ({ facts }, { units }) =>
      (units === 'per-serving' ? facts.nutrition?.perServing : facts.nutrition?.per100)?.[column] ?? null,
  };
}

type InciFamily = 'barrier' | 'microbiome' | 'fragranceAllergens' | 'dryingAlcohols' | 'sulfates';

function inci(key: TextKey, family: InciFamily, better: 'more' | 'less'): RowKind {
  return {
    key,
    kinds: ['skincare'],
    better,
    unit: '',
    read: ({ facts }) => facts.inci?.[family].length ?? null,
  };
}
