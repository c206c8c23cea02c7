/** What only notes and the claims rule ask for. */
import type { Concept } from '../../../label/food/food-facts';
import type { LabelFacts } from '../../../label/label-facts';
import type { Signal } from '../../rules/rule';
import { termKeys } from '../../texts/term-keys';
import { known, mention, NOT_APPLICABLE } from '../known';
import { type Composition, is, isItself, leadingLeaf } from '../leaves';

const CURING = new Set(['e249', 'e250', 'e251', 'e252']);

/** Lactase and vitamins leave milk what it is; sugar, oil or cocoa make another product of it. */
const IN_PLAIN_MILK: readonly Concept[] = ['milk', 'enzyme', 'vitamin', 'mineral'];

export function contextSignals(facts: LabelFacts, list: Composition) {
  const claim = facts.claims.find((one) => one.claim === 'treats-disease');
  const curing = facts.additives.filter((additive) => CURING.has(additive.id));
  const cured = curing.length > 0 && list.leaves.some((leaf) => is(leaf, 'meat'));
  const first = leadingLeaf(list);
  const plainMilk =
    facts.fermented === null &&
    list.leaves.some((leaf) => isItself(leaf, 'milk')) &&
    list.leaves.every((leaf) => isItself(leaf, ...IN_PLAIN_MILK));
  const pattern = first !== null && isItself(first, 'fish', 'legume', 'nut') ? [first] : [];
  return {
    diseaseClaim: claim === undefined ? NOT_APPLICABLE : known(true, { args: { names: claim.quote } }),
    curedMeat: cured
      ? mention(curing.map(({ found, start, end }) => ({ name: found, start, end })))
      : NOT_APPLICABLE,
    plainMilk: plainMilk ? known(true) : NOT_APPLICABLE,
    mediterraneanFood: mention(pattern),
    declaresAllergens:
      facts.allergens.length > 0
        ? known(true, { args: { names: termKeys('allergen', facts.allergens) } })
        : NOT_APPLICABLE,
  } satisfies Record<string, Signal>;
}
