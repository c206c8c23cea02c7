/** What is compared, row by row: which kinds of product have the fact, where it is read, and whether more or less of it is better. */
import { hasItems } from '../../label/food/has-items';
import { KINDS, type Kind } from '../../label/kind';
import type { LabelFacts } from '../../label/label-facts';
import type { NutritionColumn } from '../../label/nutrition/nutrition-facts';
import type { Rating } from '../../rate/rating';
import { termKeys } from '../../rate/texts/term-keys';
import { floorScore } from '../../rate/texts/verdict-words';
import type { TextKey } from '../fill-text';

export interface Compared {
  readonly facts: LabelFacts;
  readonly rating: Rating;
}

export interface CompareTerms {
  readonly units: 'per-100' | 'per-serving';
  readonly wordsOnly: boolean;
}

export interface RowKind {
  readonly key: TextKey;
  readonly kinds: readonly Kind[];
  readonly better: 'more' | 'less' | null;
  /** A string is the key of a text. Null: the label does not say. */
  readonly read: (product: Compared, terms: CompareTerms) => number | string | null;
  readonly unit: string;
}

const EATEN: readonly Kind[] = ['food', 'drink'];
const SWALLOWED: readonly Kind[] = ['food', 'drink', 'supplement'];

/** The list names no such food. */
const NOTHING = '–';
const foodKey = (food: string): string => termKeys('fermented-food', [food]).join();

export const SCORE_ROW: RowKind = {
  key: 'compare_score',
  kinds: KINDS,
  better: 'more',
  unit: '',
  read: ({ rating }) => floorScore(rating.score),
};

export const FACT_ROWS: readonly RowKind[] = [
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
      hasItems(facts.ingredients) ? new Set(facts.nova.markers.map((marker) => marker.class)).size : null,
  },
  {
    key: 'compare_fermented',
    kinds: EATEN,
    better: null,
    unit: '',
    read: ({ facts: { fermented, ingredients } }) =>
      fermented === null ? (hasItems(ingredients) ? NOTHING : null) : foodKey(fermented.food),
  },
  {
    key: 'compare_additives',
    kinds: SWALLOWED,
    better: null,
    unit: '',
    read: ({ facts }) =>
      hasItems(facts.ingredients) ? new Set(facts.additives.map((additive) => additive.id)).size : null,
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
