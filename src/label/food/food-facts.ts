/**
 * Facts of a food label. Offsets (`start`, `end`) are UTF-16 positions in `IngredientList.text`, so that a finding can be lit
 * up in the page's own text.
 */

/** What an ingredient *is*, as the lexicon knows it. A leaf may carry several ("oat", "whole-grain"). */
export const CONCEPTS = [
  'additive',
  'alcohol',
  'animal-fat',
  'banana',
  'asparagus',
  'carbon-dioxide',
  'cheese',
  'cocoa',
  'coffee',
  'cream',
  'culture',
  'egg',
  'enzyme',
  'fermented',
  'fibre-isolate',
  'fish',
  'flavouring',
  'fruit',
  'fruit-concentrate',
  'fruit-puree',
  'garlic',
  'grain',
  'herb-spice',
  'honey',
  'hydrogenated-fat',
  'infusion',
  'isolated-prebiotic',
  'juice',
  'leafy-green',
  'legume',
  'maltodextrin',
  'meat',
  'milk',
  'mineral',
  'nut',
  'oat',
  'oil',
  'onion',
  'polyol',
  'protein-isolate',
  'salt',
  'seafood',
  'seed',
  'starch',
  'starch-sweetener',
  'sugar',
  'sweetener',
  'syrup',
  'tea',
  'vegetable',
  'vinegar',
  'vitamin',
  'water',
  'whole-grain',
  'yogurt',
] as const;
export type Concept = (typeof CONCEPTS)[number];

/** NOVA-4 marker classes; the count that matters is of classes, not of substances. */
export const MARKER_CLASSES = [
  'flavouring',
  'emulsifier',
  'colour',
  'sweetener',
  'thickener',
  'flavour-enhancer',
  'humectant',
  'industrial-sugar',
  'protein-isolate',
  'hydrogenated-fat',
] as const;
export type MarkerClass = (typeof MARKER_CLASSES)[number];

export interface Ingredient {
  readonly name: string;
  /** 0–100 as printed; a minimum ("min. 30 %") is its number. */
  readonly percent: number | null;
  /** Base E-number in lower case ("e322"), or null. */
  readonly additive: string | null;
  readonly items: readonly Ingredient[];
  readonly concepts: readonly Concept[];
  readonly start: number;
  readonly end: number;
}

export interface IngredientList {
  /** The section as printed, with its "Contains …" line, footnotes and codes, without headings, nutrition, storage, marketing. */
  readonly text: string;
  /** Empty where the label tells its traces alone. */
  readonly items: readonly Ingredient[];
  readonly mayContain: readonly string[];
  /** Share of leaf ingredients that the lexicon knows, 0–1. */
  readonly recognised: number;
}

export interface AdditiveFinding {
  readonly id: string;
  readonly found: string;
  /** Functional class as printed or as the law gives it (English), or null. */
  readonly class: string | null;
  readonly start: number;
  readonly end: number;
}

export interface SugarFinding {
  readonly name: string;
  readonly concept:
    | 'sugar'
    | 'syrup'
    | 'honey'
    | 'fruit-concentrate'
    | 'fruit-puree'
    | 'juice'
    | 'starch-sweetener';
  /** Share of it that is free sugar: 1, 0.5 (fruit purée), 0 (starch sweetener). */
  readonly freeFactor: 0 | 0.5 | 1;
  /** 1-based place among the top-level ingredients; a nested sugar takes its parent's. */
  readonly position: number;
  readonly start: number;
  readonly end: number;
}

export interface SweetenerFinding {
  readonly name: string;
  readonly additive: string | null;
  readonly polyol: boolean;
  readonly start: number;
  readonly end: number;
}

export interface ProcessingFacts {
  /** NOVA 1–4; null: cannot tell. */
  readonly group: 1 | 2 | 3 | 4 | null;
  readonly markers: readonly {
    readonly class: MarkerClass;
    readonly found: string;
    readonly start: number;
    readonly end: number;
  }[];
}

export interface FermentedFact {
  /** English name of the fermented food: kefir, yogurt, sauerkraut, kimchi, miso, kombucha, tempeh, … */
  readonly food: string;
  readonly cultures: 'live' | 'heat-treated' | 'unstated';
  /** False for foods whose microbes do not survive making (sourdough bread, soy sauce, vinegar). */
  readonly carriesCultures: boolean;
}

export interface PrebioticFact {
  readonly name: string;
  readonly grams: number | null;
}
