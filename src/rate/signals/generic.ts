/**
 * Signals that a rule row can name by itself, so that a new rule needs no code:
 *
 *   column:saturates             grams per 100 of a nutrition column
 *   nutrient:caffeine:mg:100     amount of a nutrient in mg, ug or g, per 100 or per day
 *   concept:alcohol              an ingredient of that concept is in the list
 *   ingredient:cinnamon|zimt     an ingredient's name contains one of the words (any language)
 *   ingredient:foie|lever@nl     the same; after "@" the only language in which the word means that
 *   additive:e171|e127           one of these additives is in the list
 *   claim:fried                  the label makes the claim
 *   allergen:milk|soya           the allergen is declared
 */
import { CONCEPTS } from '../../label/food/food-facts';
import type { LabelFacts } from '../../label/label-facts';
import { NUTRITION_COLUMNS } from '../../label/nutrition/nutrition-facts';
import type { Signal } from '../rules/rule';
import { termKeys } from '../texts/term-keys';
import { amountOf } from './amount-of';
import { known, presence, UNKNOWN } from './known';
import { type Composition, foundAs } from './leaves';

const PER_MG: Readonly<Record<string, number>> = { mg: 1, ug: 1000, g: 0.001 };

export type ReadSignal = (facts: LabelFacts, list: Composition) => Signal;

/** Takes the name apart once; what comes back reads the signal from a label. A name that says nothing reads as unknown. */
export function genericSignal(id: string): ReadSignal {
  const [kind = '', what = '', unit = 'mg', per = '100'] = id.split(':');
  const words = what.split('|');
  switch (kind) {
    case 'column':
      return columnReader(what);
    case 'nutrient': {
      const scale = PER_MG[unit] ?? 1;
      return (facts) => {
        const mg = amountOf(facts.nutrition?.nutrients ?? [], words, per === 'day' ? 'day' : '100');
        return mg === null ? UNKNOWN : known(mg * scale);
      };
    }
    case 'concept': {
      const concepts = CONCEPTS.filter((concept) => words.includes(concept));
      return (_, list) => presence(foundAs(list, concepts), list.complete);
    }
    case 'ingredient':
      return ingredientReader(words);
    case 'additive':
      return (facts, list) => {
        const hits = facts.additives.filter((additive) => words.includes(additive.id));
        return presence(
          hits.map((hit) => ({ ...hit, name: hit.found })),
          list.complete,
        );
      };
    case 'claim':
      return (facts) => {
        const claim = facts.claims.find((one) => one.claim === what);
        return claim === undefined ? UNKNOWN : known(true, { args: { names: claim.quote } });
      };
    case 'allergen':
      return (facts) => {
        const hits = facts.allergens.filter((allergen) => words.includes(allergen));
        return hits.length === 0 ? UNKNOWN : known(true, { args: { names: termKeys('allergen', hits) } });
      };
    default:
      return () => UNKNOWN;
  }
}

function columnReader(what: string): ReadSignal {
  const column = NUTRITION_COLUMNS.find((name) => name === what);
  return (facts) => {
    const value = column === undefined ? null : (facts.nutrition?.per100?.[column] ?? null);
    return value === null ? UNKNOWN : known(value);
  };
}

/** Whole words in any script; a row's words are plain text. The whole list is asked first, for any letters of theirs: most hold none. */
function ingredientReader(given: readonly string[]): ReadSignal {
  const words = given.map((word) => {
    const [text = '', lang = null] = word.split('@');
    return { lang, test: new RegExp(`(?<!\\p{L})${text}(?!\\p{L})`, 'iu') };
  });
  const letters = new RegExp(given.map((word) => word.split('@')[0]?.toLowerCase()).join('|'));
  return (facts, list) => {
    if (!letters.test((facts.ingredients?.text ?? '').toLowerCase())) return presence([], list.complete);
    const own = facts.lang?.slice(0, 2).toLowerCase();
    const meant = words.filter(({ lang }) => lang === null || lang === own);
    return presence(
      list.leaves.filter((leaf) => meant.some(({ test }) => test.test(leaf.name))),
      list.complete,
    );
  };
}
