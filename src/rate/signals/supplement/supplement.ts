/**
 * Everything the supplement rules ask of a label. A product with organisms (living, or promised by the label) is held against the
 * probiotic rules, any other against the nutrient rules. Written out as one literal, as in food.ts.
 */
import type { LabelFacts } from '../../../label/label-facts';
import type { Signal } from '../../rules/rule';
import { asPrinted } from '../as-printed';
import { isolatedPrebiotic } from '../food/fibre';
import { known, mention, NOT_APPLICABLE, UNKNOWN } from '../known';
import type { Composition } from '../leaves';
import { nutrientDoseSignals } from './nutrient-doses';
import { organismSignals } from './organisms';
import { servingsPerDay } from './servings-per-day';
import { supplementProcessingSignals } from './supplement-processing';

export function supplementScheme(facts: LabelFacts): 'probiotic' | 'nutrient' {
  const label = facts.probiotic;
  if (label === null) return promisesOrganisms(facts) ? 'probiotic' : 'nutrient';
  const killed = label.strains.length > 0 && label.strains.every((strain) => strain.state === 'heat-killed');
  return killed ? 'nutrient' : 'probiotic';
}

/** "Probiotic" as labels write it: probiotic, probiotique, Probiotikum, probiótico, probiotico, probioticum. */
const PROBIOTIC = /probi[oó]ti/i;

function promisesOrganisms(facts: LabelFacts): boolean {
  return PROBIOTIC.test(facts.name ?? '') || PROBIOTIC.test(facts.ingredients?.text ?? '');
}

export function supplementSignals(facts: LabelFacts, list: Composition): Record<string, Signal> {
  const servings = servingsPerDay(facts);
  const organisms = organismSignals(facts);
  const doses = nutrientDoseSignals(facts, list, servings);
  const others = supplementProcessingSignals(facts, list);
  const claim = facts.claims.find((one) => one.claim === 'treats-disease');
  const grams = facts.prebiotics.reduce((sum, one) => sum + (one.grams ?? 0), 0);
  const polyols = facts.sweeteners.filter((sweetener) => sweetener.polyol);
  return {
    organisms: organisms.organisms,
    speciesNamed: organisms.speciesNamed,
    strainNamed: organisms.strainNamed,
    skinTrialStrain: organisms.skinTrialStrain,
    perStrainCounts: organisms.perStrainCounts,
    liveOrganisms: organisms.liveOrganisms,
    countStated: organisms.countStated,
    dailyCount: organisms.dailyCount,
    countUnit: organisms.countUnit,
    guarantee: organisms.guarantee,
    blend: organisms.blend,
    storageAndExpiry: organisms.storageAndExpiry,
    labMark: organisms.labMark,
    doses: doses.doses,
    zincDay: doses.zincDay,
    vitaminADay: doses.vitaminADay,
    vitaminEDay: doses.vitaminEDay,
    epaDhaDay: doses.epaDhaDay,
    betaCarotene: doses.betaCarotene,
    markerClasses: others.markerClasses,
    listedDyes: others.listedDyes,
    isolatedPrebiotic: facts.prebiotics.length > 0 ? isolatedPrebiotic(facts, list) : NOT_APPLICABLE,
    prebioticGrams: grams > 0 ? known(grams * servings) : NOT_APPLICABLE,
    polyolNames: mention(asPrinted(facts, polyols)),
    sugarDay: sugarPerDay(facts, list.complete, servings),
    diseaseClaim: claim === undefined ? NOT_APPLICABLE : known(true, { args: { names: claim.quote } }),
  };
}

function sugarPerDay(facts: LabelFacts, complete: boolean, servings: number): Signal {
  const serving = facts.nutrition?.perServing ?? null;
  const stated = serving?.addedSugars ?? serving?.sugars ?? null;
  if (stated !== null) return known(stated * servings);
  const named = facts.sugars.filter((sugar) => sugar.freeFactor === 1);
  return complete && named.length === 0 ? known(0) : UNKNOWN;
}
