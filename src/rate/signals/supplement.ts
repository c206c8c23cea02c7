/**
 * Everything the supplement rules ask of a label. `scheme` tells which frame applies: a product with organisms (living, or
 * promised by the label) is held against the probiotic rules, any other against the nutrient rules.
 */
import type { LabelFacts } from '../../label/label-facts';
import type { Signal } from '../rule';
import { detailOf, known, NOT_APPLICABLE, UNKNOWN } from './known';
import type { Composition } from './leaves';
import { nutrientDoseSignals } from './nutrient-doses';
import { organismSignals } from './organisms';
import { supplementProcessingSignals } from './supplement-processing';

export function supplementScheme(facts: LabelFacts): 'probiotic' | 'nutrient' {
  const label = facts.probiotic;
  if (label === null) return 'nutrient';
  const killed = label.strains.length > 0 && label.strains.every((strain) => strain.state === 'heat-killed');
  return killed ? 'nutrient' : 'probiotic';
}

export function supplementSignals(facts: LabelFacts, list: Composition): Record<string, Signal> {
  const servings = facts.probiotic?.unitsPerDay ?? 1;
  const claim = facts.claims.find((one) => one.claim === 'treats-disease');
  const grams = facts.prebiotics.map((one) => one.grams ?? 0).reduce((sum, gram) => sum + gram, 0);
  const prebiotics = facts.prebiotics.length > 0;
  const names = facts.prebiotics.map((one) => one.name).join(', ');
  const polyols = facts.sweeteners.filter((sweetener) => sweetener.polyol);
  return {
    ...organismSignals(facts),
    ...nutrientDoseSignals(facts, list, servings),
    ...supplementProcessingSignals(facts, list),
    // 0 g: a prebiotic is named and its amount is not.
    prebioticGrams: prebiotics ? known(grams * servings, { args: { names } }) : NOT_APPLICABLE,
    isolatedPrebiotic: prebiotics ? known(true, { args: { names } }) : NOT_APPLICABLE,
    polyolNames: polyols.length > 0 ? known(true, detailOf(polyols)) : NOT_APPLICABLE,
    sugarDay: sugarPerDay(facts, list.complete, servings),
    diseaseClaim: claim === undefined ? NOT_APPLICABLE : known(true, { args: { names: claim.quote } }),
  };
}

function sugarPerDay(facts: LabelFacts, complete: boolean, servings: number) {
  const serving = facts.nutrition?.perServing ?? null;
  const stated = serving?.addedSugars ?? serving?.sugars ?? null;
  if (stated !== null) return known(stated * servings);
  const named = facts.sugars.filter((sugar) => sugar.freeFactor === 1);
  return complete && named.length === 0 ? known(0) : UNKNOWN;
}
