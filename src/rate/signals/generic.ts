/**
 * Signals that a rule row can name by itself, so that a new rule needs no code:
 *
 *   column:saturates             grams per 100 of a nutrition column
 *   nutrient:caffeine:mg:100     amount of a nutrient in mg, ug or g, per 100 or per day
 *   concept:alcohol              an ingredient of that concept is in the list
 *   ingredient:cinnamon|zimt     an ingredient's name contains one of the words (any language)
 *   additive:e171|e127           one of these additives is in the list
 *   claim:fried                  the label makes the claim
 *   allergen:milk|soya           the allergen is declared
 */
import { CONCEPTS } from '../../label/food/food-facts';
import type { LabelFacts } from '../../label/label-facts';
import { NUTRITION_COLUMNS } from '../../label/nutrition/nutrition-facts';
import type { Signal } from '../rule';
import { amountOf } from './amount-of';
import { known, presence, UNKNOWN } from './known';
import { type Composition, is, layFlat } from './leaves';

const PER_MG: Readonly<Record<string, number>> = { mg: 1, ug: 1000, g: 0.001 };

export function genericSignal(facts: LabelFacts, id: string, list = layFlat(facts.ingredients)): Signal {
  const [kind = '', what = '', unit = 'mg', per = '100'] = id.split(':');
  switch (kind) {
    case 'column':
      return columnSignal(facts, what);
    case 'nutrient': {
      const mg = amountOf(facts.nutrition?.nutrients ?? [], what.split('|'), per === 'day' ? 'day' : '100');
      return mg === null ? UNKNOWN : known(mg * (PER_MG[unit] ?? 1));
    }
    case 'concept': {
      const concepts = CONCEPTS.filter((concept) => what.split('|').includes(concept));
      return presence(
        list.leaves.filter((leaf) => is(leaf, ...concepts)),
        list.complete,
      );
    }
    case 'ingredient':
      return ingredientSignal(list, wordsOf(what));
    case 'additive': {
      const ids = new Set(what.split('|'));
      const hits = facts.additives.filter((additive) => ids.has(additive.id));
      return presence(
        hits.map((hit) => ({ ...hit, name: hit.found })),
        list.complete,
      );
    }
    case 'claim': {
      const claim = facts.claims.find((one) => one.claim === what);
      return claim === undefined ? UNKNOWN : known(true, { args: { names: claim.quote } });
    }
    case 'allergen': {
      const hits = facts.allergens.filter((allergen) => what.split('|').includes(allergen));
      return hits.length === 0 ? UNKNOWN : known(true, { args: { names: hits.join(', ') } });
    }
    default:
      return UNKNOWN;
  }
}

function columnSignal(facts: LabelFacts, what: string): Signal {
  const column = NUTRITION_COLUMNS.find((name) => name === what);
  const value = column === undefined ? null : (facts.nutrition?.per100?.[column] ?? null);
  return value === null ? UNKNOWN : known(value);
}

function ingredientSignal(list: Composition, words: readonly string[]): Signal {
  const hits = list.leaves.filter((leaf) => {
    const name = ` ${leaf.name.toLowerCase().replace(/[^\p{L}]+/gu, ' ')} `;
    return words.some((word) => name.includes(word));
  });
  return presence(hits, list.complete);
}

const wordLists = new Map<string, readonly string[]>();

function wordsOf(what: string): readonly string[] {
  let words = wordLists.get(what);
  if (words === undefined) {
    words = what.split('|').map((word) => ` ${word} `);
    wordLists.set(what, words);
  }
  return words;
}
