/**
 * Everything the rules for food and drink ask of a label. The names are the contract with rules/food/rating.json.
 *
 * Written out as one literal: spreading eight objects into one costs more than all rules together.
 */
import type { LabelFacts } from '../../../label/label-facts';
import type { Signal } from '../../rules/rule';
import type { Composition } from '../leaves';
import { baseOf } from './base-of';
import { contextSignals } from './context';
import { fermentedSignals } from './fermented';
import { fibreSignals } from './fibre';
import { hydrationSignals } from './hydration';
import { kitchenList } from './kitchen-list';
import { processingSignals } from './processing';
import { skinNutrientSignals } from './skin-nutrients';
import { sugarSignals } from './sugar';

export function foodSignals(facts: LabelFacts, list: Composition): Record<string, Signal> {
  const sugar = sugarSignals(facts, list, baseOf(facts, list));
  const processing = processingSignals(facts, list);
  const fibre = fibreSignals(facts, list);
  const fermented = fermentedSignals(facts, list);
  const nutrients = skinNutrientSignals(facts, list);
  const drink = hydrationSignals(facts, list);
  const context = contextSignals(facts, list);
  return {
    freeSugar: sugar.freeSugar,
    sugarInTop3: sugar.sugarInTop3,
    sugarNames: sugar.sugarNames,
    starchSweetenerInTop3: sugar.starchSweetenerInTop3,
    noAddedSugarVerified: sugar.noAddedSugarVerified,
    intrinsicSugar: sugar.intrinsicSugar,
    noAddedSugarClaimOnly: sugar.noAddedSugarClaimOnly,
    addedSugarPerServing: sugar.addedSugarPerServing,
    markerClasses: processing.markerClasses,
    additivesTier3: processing.additivesTier3,
    additivesTier2: processing.additivesTier2,
    hydrogenatedFat: processing.hydrogenatedFat,
    sweetener: processing.sweetener,
    polyolNames: processing.polyolNames,
    polyols: processing.polyols,
    fried: processing.fried,
    snackCategory: processing.snackCategory,
    fibre: fibre.fibre,
    carbFibre10to1: fibre.carbFibre10to1,
    guidePlant: fibre.guidePlant,
    isolatedPrebiotic: fibre.isolatedPrebiotic,
    fermented: fermented.fermented,
    namedStrain: fermented.namedStrain,
    fermentedWithoutMicrobes: fermented.fermentedWithoutMicrobes,
    pickledInVinegar: fermented.pickledInVinegar,
    kitchenList: kitchenList(facts, list),
    zinc: nutrients.zinc,
    vitaminA: nutrients.vitaminA,
    vitaminE: nutrients.vitaminE,
    epaDha: nutrients.epaDha,
    ala: nutrients.ala,
    referenceFood: nutrients.referenceFood,
    hydration: drink.hydration,
    juice100: drink.juice100,
    diseaseClaim: context.diseaseClaim,
    curedMeat: context.curedMeat,
    plainMilk: context.plainMilk,
    mediterraneanFood: context.mediterraneanFood,
    declaresAllergens: context.declaresAllergens,
  };
}
