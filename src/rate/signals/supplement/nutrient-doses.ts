/** Daily doses of the nutrients that the guide names. Without directions a serving is taken as a day's dose. */
import type { LabelFacts } from '../../../label/label-facts';
import type { Signal } from '../../rules/rule';
import { amountOf } from '../amount-of';
import { known, NOT_APPLICABLE, UNKNOWN } from '../known';
import type { Composition } from '../leaves';

const CAROTENE = /carot/i;

export function nutrientDoseSignals(facts: LabelFacts, list: Composition, servings: number) {
  const nutrients = facts.nutrition?.nutrients ?? [];
  const read = nutrients.length > 0 || list.complete;
  const dose = (mg: number | null, scale: number): Signal =>
    mg === null ? (read ? known(0) : UNKNOWN) : known(mg * scale);
  const day = (names: readonly string[], of = nutrients) => amountOf(of, names, 'day', servings);
  // Provitamin A is turned into vitamin A only as needed: it counts neither as preformed dose nor against the upper level.
  const preformed = nutrients.filter((one) => one.form === null || !CAROTENE.test(one.form));
  // In the list, where it is no colour of the shell.
  const carotene =
    nutrients.some((one) => one.name === 'vitamin a' && CAROTENE.test(one.form ?? '')) ||
    list.leaves.some((leaf) => leaf.additive === null && CAROTENE.test(leaf.name));
  const epa = day(['epa']);
  const dha = day(['dha']);
  return {
    doses: read ? known(true) : UNKNOWN,
    zincDay: dose(day(['zinc']), 1),
    vitaminADay: dose(day(['vitamin a'], preformed), 1000),
    vitaminEDay: dose(day(['vitamin e']), 1),
    epaDhaDay: dose(epa === null && dha === null ? null : (epa ?? 0) + (dha ?? 0), 1),
    betaCarotene: carotene ? known(true) : NOT_APPLICABLE,
  } satisfies Record<string, Signal>;
}
