/** The fibre pillar's signals: grams, carbohydrate to fibre, the guide's own plants, isolated prebiotics. */
import bases from '../../../../rules/food/bases.json' with { type: 'json' };
import type { Concept } from '../../../label/food/food-facts';
import type { LabelFacts } from '../../../label/label-facts';
import type { Signal } from '../../rules/rule';
import { termKeys } from '../../texts/term-keys';
import { between, known, NOT_APPLICABLE, presence, UNKNOWN } from '../known';
import { type Composition, is, isItself, isOneOf, type Leaf, leadingLeaf } from '../leaves';
import { wordsOf } from '../words-of';

/** EU claims (Regulation 1924/2006): "source" means at least 3 g, "high" at least 6 g per 100 g. The pillar ends at 10 g. */
const CLAIMED = { 'source-of-fibre': 3, 'high-fibre': 6 } as const;
const FULL = 10;
/** US "good source" and "excellent source": 10 % and 20 % of the Daily Value of 28 g in a serving. */
const US_SERVING = { good: 2.8, excellent: 5.6 } as const;

/** Foods that carry no fibre to speak of. A product made of nothing else has no fibre to be unknown. */
const WITHOUT_FIBRE: readonly Concept[] = [
  'additive',
  'animal-fat',
  'carbon-dioxide',
  'cheese',
  'cream',
  'culture',
  'egg',
  'enzyme',
  'fish',
  'flavouring',
  'honey',
  'hydrogenated-fat',
  'juice',
  'meat',
  'milk',
  'mineral',
  'oil',
  'salt',
  'seafood',
  'sugar',
  'sweetener',
  'syrup',
  'vinegar',
  'vitamin',
  'water',
  'yogurt',
];

/** The guide names oats, leafy greens, bananas, legumes; garlic, onions, asparagus. */
const GUIDE_PLANTS: readonly Concept[] = [
  'oat',
  'leafy-green',
  'banana',
  'legume',
  'garlic',
  'onion',
  'asparagus',
];
const cabbages = new Set(bases.cabbageWords);
const stocks = new Set(bases.stockWords);
const allergenNotes = new Set(bases.allergenNotes);

export function fibreSignals(facts: LabelFacts, list: Composition) {
  return {
    fibre: fibreGrams(facts, list),
    carbFibre10to1: carbohydrateToFibre(facts, list),
    guidePlant: guidePlant(list),
    isolatedPrebiotic: isolatedPrebiotic(facts, list),
  } satisfies Record<string, Signal>;
}

/** By the words of the list; where those are of another kind ("lactulose", a sugar alcohol), by what they are. */
export function isolatedPrebiotic({ prebiotics }: LabelFacts, list: Composition): Signal {
  const isolated = list.leaves.filter((leaf) => is(leaf, 'isolated-prebiotic'));
  if (isolated.length > 0 || prebiotics.length === 0) return presence(isolated, list.complete);
  const names = prebiotics.map(({ name }) => name);
  return known(true, { args: { names: termKeys('prebiotic', names) } });
}

function fibreGrams(facts: LabelFacts, list: Composition): Signal {
  const stated = facts.nutrition?.per100?.fibre ?? null;
  if (stated !== null) return known(stated);
  const claims = facts.claims.map((one) => one.claim);
  for (const claim of ['high-fibre', 'source-of-fibre'] as const) {
    if (claims.includes(claim)) return between(CLAIMED[claim], FULL);
  }
  if (list.complete && list.leaves.every(isWithoutFibre)) return NOT_APPLICABLE;
  const serving = facts.nutrition?.perServing?.fibre ?? null;
  if (serving === null) return UNKNOWN;
  if (serving >= US_SERVING.excellent) return known(CLAIMED['high-fibre']);
  if (serving >= US_SERVING.good) return known(CLAIMED['source-of-fibre']);
  return between(0, CLAIMED['source-of-fibre']);
}

function isWithoutFibre(leaf: Leaf): boolean {
  return isOneOf(leaf, WITHOUT_FIBRE) || isOfStock(leaf);
}

/** "Stock (water, bones, carrots, onions)": what was boiled in it was taken out again. */
function isOfStock({ within }: Leaf): boolean {
  return within !== null && wordsOf(within).some((word) => stocks.has(word));
}

/**
 * Grain foods only. EU labels leave fibre out of carbohydrate, US labels leave it in: fibre is added back unless the column was
 * computed from a serving, as on US labels.
 */
function carbohydrateToFibre(facts: LabelFacts, list: Composition): Signal {
  const first = leadingLeaf(list);
  if (first === null || !is(first, 'grain', 'whole-grain', 'oat')) return NOT_APPLICABLE;
  const per100 = facts.nutrition?.per100 ?? null;
  const fibre = per100?.fibre ?? null;
  const carbohydrate = per100?.carbohydrate ?? null;
  if (fibre === null || carbohydrate === null || fibre <= 0) return NOT_APPLICABLE;
  const included = facts.nutrition?.computed.includes('carbohydrate') === true;
  return known((included ? carbohydrate : carbohydrate + fibre) / fibre <= 10);
}

function guidePlant(list: Composition): Signal {
  if (!list.found) return UNKNOWN;
  const plants = list.leaves.filter(isGuidePlant);
  const first = plants.filter((leaf) => leaf === list.leaves[0] || namesItsCompound(leaf));
  if (first.length > 0) return known('first', { found: first });
  const ahead = plants.filter((leaf) => leaf.position <= 3 && leaf.leads);
  const wholeGrain = list.leaves.filter(
    (leaf) => leaf.position === 1 && leaf.leads && is(leaf, 'whole-grain'),
  );
  if (ahead.length + wholeGrain.length > 0) return known('top3', { found: [...wholeGrain, ...ahead] });
  return plants.length > 0 ? known('present', { found: plants }) : known('none');
}

/** "Cooked beans (water, beans)" stand first: the water is what they were cooked in. */
function namesItsCompound({ name, within, position, leads }: Leaf): boolean {
  return position === 1 && leads && within?.toLowerCase().includes(name.toLowerCase()) === true;
}

function isGuidePlant(leaf: Leaf): boolean {
  if (!isItself(leaf, ...GUIDE_PLANTS) || is(leaf, 'juice', 'fruit-concentrate') || isOfStock(leaf))
    return false;
  // "Topping (milk, soya)": an allergen's note.
  if (leaf.within !== null && allergenNotes.has(leaf.name.toLowerCase())) return false;
  // The guide's "leafy greens" are spinach, kale and the like; headed cabbage earns its points fermented.
  if (wordsOf(leaf.name).some((word) => cabbages.has(word))) return false;
  return !wordsOf(`${leaf.within ?? ''} ${leaf.name}`).some(isPowder);
}

/** "Concentrates (spinach, carob)", "Zwiebelpulver": what is left of a plant is not the plant. */
function isPowder(word: string): boolean {
  return bases.powderWords.some((powder) => word.endsWith(powder));
}
