/** Is this a list that could stand in a kitchen: one ingredient, or up to five ordinary ones, and no marker of ultra-processing? */
import type { Concept } from '../../../label/food/food-facts';
import type { LabelFacts } from '../../../label/label-facts';
import type { Signal } from '../../rules/rule';
import { additiveBase } from '../additive-base';
import { known, UNKNOWN } from '../known';
import { type Composition, isOneOf, type Leaf } from '../leaves';

/** Household substances that happen to have a number: vinegar, carbon dioxide, vitamin C, citric acid, agar, pectin, baking soda. */
const KITCHEN_ADDITIVES: readonly string[] = ['e260', 'e290', 'e300', 'e330', 'e406', 'e440', 'e500'];
const NOT_KITCHEN: readonly Concept[] = [
  'fibre-isolate',
  'flavouring',
  'hydrogenated-fat',
  'isolated-prebiotic',
  'maltodextrin',
  'mineral',
  'polyol',
  'protein-isolate',
  'starch-sweetener',
  'sweetener',
  'vitamin',
];
const SHORT = 5;

export function kitchenList(facts: LabelFacts, list: Composition): Signal {
  if (!list.complete) return UNKNOWN;
  if (facts.nova.markers.length > 0 || !list.leaves.every(isKitchen)) return known('no');
  const names = new Set(list.leaves.map((leaf) => leaf.name.toLowerCase()));
  if (names.size === 1) return known('single');
  return known(names.size <= SHORT ? 'short' : 'no', { args: { count: names.size } });
}

function isKitchen(leaf: Leaf): boolean {
  if (leaf.additive !== null) return KITCHEN_ADDITIVES.includes(additiveBase(leaf.additive));
  return !isOneOf(leaf, NOT_KITCHEN);
}
