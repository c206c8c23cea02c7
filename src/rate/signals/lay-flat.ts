/** The ingredient tree laid flat: every leaf with its place in the list. A nested leaf takes its parent's place. */
import type { Concept, Ingredient, IngredientList } from '../../label/food/food-facts';
import { type Composition, DERIVED, type Handed, type Leaf } from './leaves';

/** Below this share of known ingredients a list says what is in it, but not what is absent. */
const RECOGNISED_ENOUGH = 0.5;

/** Words of the longest name of one food ("6 frische Eier aus Freilandhaltung, Güteklasse A, Gewichtsklasse M"). */
const LONGEST_NAME = 10;

const NOTHING: Handed = { concepts: [], by: '' };
const PLANTS: readonly Concept[] = [
  'asparagus',
  'banana',
  'fruit',
  'garlic',
  'leafy-green',
  'legume',
  'nut',
  'oat',
  'onion',
  'seed',
  'vegetable',
];
const GRAINS: readonly Concept[] = ['grain', 'whole-grain'];
const ADDED: readonly Concept[] = ['additive', 'enzyme', 'mineral', 'vitamin'];

type Place = Pick<Leaf, 'position' | 'leads' | 'nested'>;

export function layFlat(list: IngredientList | null): Composition {
  if (list === null || list.items.length === 0) return { leaves: [], complete: false, found: false };
  const leaves: Leaf[] = [];
  list.items.forEach((item, i) => {
    collect(item, { position: i + 1, leads: true, nested: false }, NOTHING, leaves);
  });
  const complete = list.recognised >= RECOGNISED_ENOUGH && !isRunTogether(leaves);
  return { leaves, complete, found: true };
}

/** A single name of many words is a list that lost its commas, or no list. */
function isRunTogether([only, ...others]: readonly Leaf[]): boolean {
  return others.length === 0 && (only?.name.split(' ').length ?? 0) > LONGEST_NAME;
}

function leafOf(
  { name, additive, start, end }: Ingredient,
  { position, leads, nested }: Place,
  concepts: readonly Concept[],
  handed: Handed,
): Leaf {
  return { name, concepts, handed, additive, position, leads, nested, start, end };
}

function collect(item: Ingredient, place: Place, handed: Handed, leaves: Leaf[]): void {
  const whole = handed.concepts.length === 0 ? item.concepts : [...handed.concepts, ...item.concepts];
  if (item.items.length === 0) {
    leaves.push(leafOf(item, place, whole, handed));
    return;
  }
  const bearer = item.items.find((part) => part.concepts.some((concept) => whole.includes(concept)));
  const isEnriched = bearer === undefined && whole.length > 0 && item.items.every(isAddition);
  if (isEnriched) leaves.push(leafOf(item, place, whole, handed));
  const head = item.items.find((part) => !part.concepts.includes('water')) ?? item.items[0];
  const leads = place.leads && !isEnriched;
  for (const part of item.items) {
    const concepts = isEnriched ? [] : handedTo(part, whole, bearer, head);
    const next = concepts.length === 0 ? NOTHING : { concepts, by: item.name };
    collect(part, { ...place, leads: leads && part === head, nested: true }, next, leaves);
  }
}

/**
 * What a part takes from its compound. "Vegetable oil (soya, palm)": what the compound is made into, every part is. Its other concepts
 * belong to one part: the one that says so itself ("oat base (water, oats)"), else the first that is more than water ("yogurt (milk,
 * cultures)"); but a plant that no part names is only what the compound is called after.
 */
function handedTo(
  part: Ingredient,
  whole: readonly Concept[],
  bearer: Ingredient | undefined,
  head: Ingredient | undefined,
): readonly Concept[] {
  if (whole.length === 0) return [];
  return whole.filter((concept) => {
    if (DERIVED.includes(concept)) return true;
    if (PLANTS.includes(concept)) return false;
    return bearer === undefined ? part === head && !GRAINS.includes(concept) : part === bearer;
  });
}

/** "Wheat flour (calcium carbonate, iron, niacin)": the parts were added to what is named before them. */
function isAddition({ additive, concepts, items }: Ingredient): boolean {
  if (items.length > 0) return items.every(isAddition);
  return additive !== null || concepts.some((concept) => ADDED.includes(concept));
}
