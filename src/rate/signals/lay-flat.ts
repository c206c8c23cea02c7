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

export function layFlat(list: IngredientList | null): Composition {
  if (list === null || list.items.length === 0) return { leaves: [], complete: false, found: false };
  const leaves: Leaf[] = [];
  for (const [i, item] of list.items.entries())
    collect(item, { position: i + 1, leads: true, within: null }, NOTHING, leaves);
  const complete = list.recognised >= RECOGNISED_ENOUGH && !isRunTogether(leaves);
  return { leaves, complete, found: true };
}

/** A single name of many words is a list that lost its commas, or no list. */
function isRunTogether([only, ...others]: readonly Leaf[]): boolean {
  return others.length === 0 && (only?.name.split(' ').length ?? 0) > LONGEST_NAME;
}

type Place = Pick<Leaf, 'position' | 'leads' | 'within'>;

/**
 * A compound's concepts go to its parts. "Vegetable oil (soya, palm)": what the compound is made into, every part is. The others belong to
 * one part: the one that says so itself ("oat base (water, oats)"), else the first that is more than water ("yogurt (milk, cultures)"); but
 * a plant that no part names is only what the compound is called after.
 */
function collect(item: Ingredient, place: Place, handed: Handed, leaves: Leaf[]): void {
  const whole = handed.concepts.length === 0 ? item.concepts : [...handed.concepts, ...item.concepts];
  const parts = item.items;
  if (parts.length === 0) {
    leaves.push(leafOf(item, place, whole, handed));
    return;
  }
  const says = parts.find((part) => part.concepts.some((concept) => whole.includes(concept)));
  const isEnriched = says === undefined && whole.length > 0 && parts.every(isAddition);
  if (isEnriched) leaves.push(leafOf(item, place, whole, handed));
  const head = parts.find((part) => !part.concepts.includes('water')) ?? parts[0];
  const given = isEnriched ? [] : whole;
  const toAll = handing(item, given.filter(isDerived));
  const toOne = handing(item, given.filter(says === undefined ? isMade : isNoPlant));
  const leads = place.leads && !isEnriched;
  for (const part of parts) {
    const inside = { position: place.position, leads: leads && part === head, within: item.name };
    collect(part, inside, part === (says ?? head) ? toOne : toAll, leaves);
  }
}

function handing({ name }: Ingredient, concepts: readonly Concept[]): Handed {
  return concepts.length === 0 ? NOTHING : { concepts, by: name };
}

const isDerived = (concept: Concept): boolean => DERIVED.includes(concept);
const isNoPlant = (concept: Concept): boolean => !PLANTS.includes(concept);
const isMade = (concept: Concept): boolean => isNoPlant(concept) && !GRAINS.includes(concept);

/** "Wheat flour (calcium carbonate, iron, niacin)": the parts were added to what is named before them. */
function isAddition({ additive, concepts, items }: Ingredient): boolean {
  if (items.length > 0) return items.every(isAddition);
  return additive !== null || concepts.some((concept) => ADDED.includes(concept));
}

function leafOf(
  { name, additive, start, end }: Ingredient,
  { position, leads, within }: Place,
  concepts: readonly Concept[],
  handed: Handed,
): Leaf {
  return { name, concepts, handed, additive, position, leads, within, start, end };
}
