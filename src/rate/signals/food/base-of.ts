/** What a product mostly is, as far as its sugar is concerned. */
import food from '../../../../rules/food/bases.json' with { type: 'json' };
import type { LabelFacts } from '../../../label/label-facts';
import { type Composition, is, isItself, leadingLeaf } from '../leaves';
import { wordsOf } from '../words-of';
import { isPressedFruit } from './pressed-fruit';

export interface Base {
  readonly milk: 'milk' | 'yogurt' | null;
  readonly fruit: boolean;
  /** Juice, or a drink that starts with juice: its sugar is free. */
  readonly juice: boolean;
  /** Cereal whose starch enzymes turned into sugar: oat, rice and barley drinks. */
  readonly hydrolysedCereal: boolean;
}

const yogurts = new Set(food.culturedDairy);
const dairyWords = new Set(food.dairyWords);
const fruitWords = new Set(food.fruitWords);

export function baseOf(facts: LabelFacts, list: Composition): Base {
  const claimed = facts.claims.some((claim) => claim.claim === 'juice-100');
  const cultured = facts.fermented !== null && yogurts.has(facts.fermented.food);
  const first = leadingLeaf(list);
  if (first === null) return { ...baseByName(facts, cultured), juice: claimed };
  const ahead = list.leaves.filter((leaf) => leaf.position <= 3 && leaf.leads);
  const firstTwo = ahead.filter((leaf) => leaf.position <= 2);
  const milk = firstTwo.some((leaf) => isItself(leaf, 'milk', 'yogurt'));
  const cereal = firstTwo.some((leaf) => isItself(leaf, 'oat', 'grain', 'whole-grain'));
  return {
    milk:
      isItself(first, 'yogurt') || (milk && cultured) ? 'yogurt' : isItself(first, 'milk') ? 'milk' : null,
    fruit: ahead.some((leaf) => isItself(leaf, 'fruit', 'fruit-puree', 'banana')),
    juice: claimed || is(first, 'juice') || isPressedFruit(facts, list),
    hydrolysedCereal: facts.kind === 'drink' && !milk && cereal,
  };
}

/** Without a list the name and category say what it may be. The fruit of a drink is juice, whose sugar is free. */
function baseByName(facts: LabelFacts, cultured: boolean): Omit<Base, 'juice'> {
  const words = wordsOf(`${facts.category.join(' ')} ${facts.name ?? ''}`);
  const milky = words.some((word) => dairyWords.has(word));
  return {
    milk: cultured ? 'yogurt' : milky ? 'milk' : null,
    fruit: facts.kind === 'food' && words.some((word) => fruitWords.has(word)),
    hydrolysedCereal: false,
  };
}
