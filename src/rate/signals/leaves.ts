/** What signals ask of an ingredient tree laid flat (see lay-flat.ts). */
import type { Concept } from '../../label/food/food-facts';
import type { Found } from '../rules/rule';

export interface Leaf {
  readonly name: string;
  /** Its own, and those that its compound hands down. */
  readonly concepts: readonly Concept[];
  /** What is handed down, and by what. */
  readonly handed: Handed;
  readonly additive: string | null;
  /** 1-based place of the top-level ingredient it belongs to. */
  readonly position: number;
  /** It is what its top-level ingredient begins with, water aside ("oats (rolled)" → oats), not a later part of a compound. */
  readonly leads: boolean;
  /** Of a part: the compound's name. */
  readonly within: string | null;
  readonly start: number;
  readonly end: number;
}

export interface Handed {
  readonly concepts: readonly Concept[];
  readonly by: string;
}

/** What is made from a food but is no longer the food: soya oil is no legume, lemon flavouring no fruit, milk protein isolate no milk. */
export const DERIVED: readonly Concept[] = [
  'additive',
  'fibre-isolate',
  'flavouring',
  'isolated-prebiotic',
  'oil',
  'protein-isolate',
  'starch',
  'sweetener',
];

export interface Composition {
  readonly leaves: readonly Leaf[];
  /** A list was found and read well enough that what it does not name counts as absent. */
  readonly complete: boolean;
  readonly found: boolean;
}

export function is(leaf: Leaf, ...concepts: readonly Concept[]): boolean {
  return isOneOf(leaf, concepts);
}

export function isOneOf(leaf: Leaf, concepts: readonly Concept[]): boolean {
  for (const concept of leaf.concepts) if (concepts.includes(concept)) return true;
  return false;
}

/** The leaves that are one of these, each by the name that says so: "rum" where "rum (water, alcohol)" is taken apart. */
export function foundAs(list: Composition, concepts: readonly Concept[]): readonly Found[] {
  return list.leaves
    .filter((leaf) => isOneOf(leaf, concepts))
    .map(({ name, handed, start, end }) => {
      const isHanded = handed.concepts.some((concept) => concepts.includes(concept));
      return { name: isHanded ? handed.by : name, start, end };
    });
}

export function isItself(leaf: Leaf, ...concepts: readonly Concept[]): boolean {
  return isOneOf(leaf, concepts) && !isOneOf(leaf, DERIVED);
}

/** What the list begins with. */
export function leadingLeaf(list: Composition): Leaf | null {
  return list.leaves.find((leaf) => leaf.position === 1 && leaf.leads) ?? null;
}
