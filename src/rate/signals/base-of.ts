/** What a product mostly is, as far as its sugar is concerned. */
import food from '../../../rules/food/bases.json' with { type: 'json' };
import type { LabelFacts } from '../../label/label-facts';
import { type Composition, is } from './leaves';

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
  const first = list.leaves.find((leaf) => leaf.position === 1 && leaf.leads);
  const dairy = facts.fermented !== null && yogurts.has(facts.fermented.food);
  if (first === undefined) {
    const words = `${facts.category.join(' ')} ${facts.name ?? ''}`.toLowerCase().split(/[^\p{L}]+/u);
    const milky = words.some((word) => dairyWords.has(word));
    return {
      milk: dairy ? 'yogurt' : milky ? 'milk' : null,
      fruit: words.some((word) => fruitWords.has(word)),
      juice: facts.claims.some((claim) => claim.claim === 'juice-100'),
      hydrolysedCereal: false,
    };
  }
  const ahead = list.leaves.filter((leaf) => leaf.position <= 3 && leaf.leads);
  const drink = facts.kind === 'drink';
  const milk = list.leaves.some((leaf) => leaf.position <= 2 && leaf.leads && is(leaf, 'milk', 'yogurt'));
  const cereal = ahead.some((leaf) => leaf.position <= 2 && is(leaf, 'oat', 'grain', 'whole-grain'));
  return {
    milk: is(first, 'yogurt') || (milk && dairy) ? 'yogurt' : is(first, 'milk') ? 'milk' : null,
    fruit: ahead.some((leaf) => is(leaf, 'fruit', 'fruit-puree', 'banana')),
    juice: is(first, 'juice') || facts.claims.some((claim) => claim.claim === 'juice-100'),
    hydrolysedCereal: drink && !milk && cereal,
  };
}
