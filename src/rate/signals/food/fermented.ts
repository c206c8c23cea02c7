/** The fermented pillar's signals: which fermented food, and whether its cultures live when it is eaten. */
import bases from '../../../../rules/food/bases.json' with { type: 'json' };
import type { LabelFacts } from '../../../label/label-facts';
import type { Signal } from '../../rules/rule';
import { termKeys } from '../../texts/term-keys';
import { known, NOT_APPLICABLE, UNKNOWN } from '../known';
import { type Composition, is, leadingLeaf } from '../leaves';
import { wordsOf } from '../words-of';

const dairy = new Set(bases.culturedDairy);
const soy = new Set(bases.soyFerments);
const tea = new Set(bases.teaFerments);
const pickles = new Set(bases.pickleWords);

export function fermentedSignals(facts: LabelFacts, list: Composition) {
  const food = facts.fermented?.food ?? null;
  const detail = food === null ? {} : { args: { names: termKeys('fermented-food', [food]) } };
  const value = fermentedValue(facts, list);
  return {
    fermented: value === null ? UNKNOWN : known(value, detail),
    namedStrain: namedStrain(facts),
    fermentedWithoutMicrobes:
      facts.fermented?.carriesCultures === false ? known(true, detail) : NOT_APPLICABLE,
    pickledInVinegar: isPickled(facts, list) ? known(true) : NOT_APPLICABLE,
  } satisfies Record<string, Signal>;
}

function fermentedValue(facts: LabelFacts, list: Composition): string | null {
  const fact = facts.fermented;
  if (fact?.carriesCultures !== true) {
    const added = facts.probiotic?.strains.some((strain) => strain.state !== 'heat-killed') === true;
    if (added) return 'added';
    return fact !== null || list.complete ? 'none' : null;
  }
  if (fact.cultures === 'heat-treated') return 'heat';
  if (tea.has(fact.food)) return fact.cultures === 'live' ? 'kombucha' : 'kombucha-unstated';
  if (fact.cultures === 'live') return 'live';
  if (soy.has(fact.food)) return 'soy-cooked';
  return dairy.has(fact.food) && !isCheese(list) ? 'cultured' : 'unstated';
}

/** Milk with cultures, rennet and salt is cheese, whatever the name says: not the yogurt and kefir that the guide means. */
function isCheese(list: Composition): boolean {
  return list.leaves.some((leaf) => is(leaf, 'enzyme')) && list.leaves.some((leaf) => is(leaf, 'salt'));
}

/** Called a pickle, and vegetables with vinegar: ketchup and cold soup hold both too. */
function isPickled({ fermented, name }: LabelFacts, list: Composition): boolean {
  const first = leadingLeaf(list);
  return (
    fermented === null &&
    first !== null &&
    is(first, 'vegetable', 'leafy-green', 'onion') &&
    list.leaves.some((leaf) => is(leaf, 'vinegar')) &&
    wordsOf(name ?? '').some((word) => pickles.has(word))
  );
}

function namedStrain(facts: LabelFacts): Signal {
  if (facts.fermented?.carriesCultures !== true || facts.fermented.cultures === 'heat-treated')
    return NOT_APPLICABLE;
  const named = facts.probiotic?.strains.filter((strain) => strain.strain !== null) ?? [];
  if (named.length === 0) return NOT_APPLICABLE;
  return known(true, { args: { names: named.map((strain) => strain.text).join(', ') } });
}
