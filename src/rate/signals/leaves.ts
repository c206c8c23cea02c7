/** The ingredient tree laid flat: every leaf with its place in the list. A nested leaf takes its parent's place. */
import type { Concept, Ingredient, IngredientList } from '../../label/food/food-facts';

export interface Leaf {
  readonly name: string;
  readonly concepts: readonly Concept[];
  readonly additive: string | null;
  /** 1-based place of the top-level ingredient it belongs to. */
  readonly position: number;
  /** It is what its top-level ingredient begins with, water aside ("oats (rolled)" → oats), not a later part of a compound. */
  readonly leads: boolean;
  readonly start: number;
  readonly end: number;
}

/** Below this share of known ingredients a list says what is in it, but not what is absent. */
const RECOGNISED_ENOUGH = 0.5;

export interface Composition {
  readonly leaves: readonly Leaf[];
  /** A list was found and read well enough that what it does not name counts as absent. */
  readonly complete: boolean;
  readonly found: boolean;
}

export function layFlat(list: IngredientList | null): Composition {
  if (list === null || list.items.length === 0) return { leaves: [], complete: false, found: false };
  const leaves: Leaf[] = [];
  list.items.forEach((item, i) => {
    collect(item, i + 1, true, [], leaves);
  });
  return { leaves, complete: list.recognised >= RECOGNISED_ENOUGH, found: true };
}

function collect(
  item: Ingredient,
  position: number,
  leads: boolean,
  inherited: readonly Concept[],
  leaves: Leaf[],
): void {
  const whole = inherited.length === 0 ? item.concepts : [...inherited, ...item.concepts];
  const bearer = item.items.find((child) => child.concepts.some((concept) => whole.includes(concept)));
  const isEnriched = bearer === undefined && whole.length > 0 && item.items.every(isAddition);
  if (item.items.length === 0 || isEnriched) {
    const { name, additive, start, end } = item;
    leaves.push({ name, concepts: whole, additive, position, leads, start, end });
  }
  // A compound's own concept ("yogurt (milk, cultures)") belongs to one part: the one that says so itself ("oat base (water,
  // oats)"), else the first that is more than water; but a plant that no part names is only what the compound is called after.
  const head = item.items.find((child) => !child.concepts.includes('water')) ?? item.items[0];
  const handed = isEnriched
    ? []
    : bearer === undefined
      ? whole.filter((concept) => !PLANTS.has(concept))
      : whole;
  for (const child of item.items) {
    const concepts = child === (bearer ?? head) ? handed : [];
    collect(child, position, leads && !isEnriched && child === head, concepts, leaves);
  }
}

/** "Wheat flour (calcium carbonate, iron, niacin)": the parts were added to what is named before them. */
function isAddition({ additive, concepts, items }: Ingredient): boolean {
  if (items.length > 0) return items.every(isAddition);
  return additive !== null || concepts.some((concept) => ADDED.has(concept));
}

const ADDED: ReadonlySet<Concept> = new Set<Concept>(['additive', 'enzyme', 'mineral', 'vitamin']);

const PLANTS: ReadonlySet<Concept> = new Set<Concept>([
  'asparagus',
  'banana',
  'fruit',
  'garlic',
  'grain',
  'leafy-green',
  'legume',
  'nut',
  'oat',
  'onion',
  'seed',
  'vegetable',
  'whole-grain',
]);

export function is(leaf: Leaf, ...concepts: readonly Concept[]): boolean {
  return isOneOf(leaf, concepts);
}

export function isOneOf(leaf: Leaf, concepts: readonly Concept[]): boolean {
  for (const concept of leaf.concepts) if (concepts.includes(concept)) return true;
  return false;
}

/** What is made from a food but is no longer the food: soya oil is no legume, lemon flavouring no fruit, milk protein isolate no milk. */
const DERIVED: readonly Concept[] = [
  'additive',
  'fibre-isolate',
  'flavouring',
  'isolated-prebiotic',
  'oil',
  'protein-isolate',
  'starch',
  'sweetener',
];

export function isItself(leaf: Leaf, ...concepts: readonly Concept[]): boolean {
  return isOneOf(leaf, concepts) && !isOneOf(leaf, DERIVED);
}

/** What the list begins with. */
export function leadingLeaf(list: Composition): Leaf | null {
  return list.leaves.find((leaf) => leaf.position === 1 && leaf.leads) ?? null;
}
