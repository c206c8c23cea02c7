/** The sugar pillar's signals beside the grams: place in the list, number of names, starch sweeteners. */
import type { LabelFacts } from '../../../label/label-facts';
import type { Signal } from '../../rules/rule';
import { asPrinted } from '../as-printed';
import { known, NOT_APPLICABLE, presence, UNKNOWN } from '../known';
import type { Composition } from '../leaves';
import type { Base } from './base-of';
import { freeSugar } from './free-sugar';
import { countsAsSugarName } from './sugar-names';

export function sugarSignals(facts: LabelFacts, list: Composition, base: Base) {
  const sugars = facts.sugars.filter(countsAsSugarName);
  const printed = asPrinted(facts, sugars);
  const names = new Set(sugars.map((sugar) => sugar.name));
  const starch = facts.sugars.filter((sugar) => sugar.concept === 'starch-sweetener' && sugar.position <= 3);
  const free = freeSugar(facts, list, base);
  const total = facts.nutrition?.per100?.sugars ?? null;
  const sweetened = sugars.length > 0 || starch.length > 0 || facts.sweeteners.length > 0;
  const juicy = facts.sugars.some(
    (sugar) => sugar.concept === 'juice' && (facts.kind === 'drink' || sugar.position <= 2),
  );
  const intrinsic = free.state === 'known' && free.value === 0 && (base.milk !== null || base.fruit);
  const claim = facts.claims.find((one) => one.claim === 'no-added-sugar');
  const serving = facts.nutrition?.perServing?.addedSugars ?? null;
  return {
    freeSugar: free,
    sugarInTop3: presence(
      printed.filter((_, at) => (sugars[at]?.position ?? 0) <= 3),
      list.complete,
    ),
    sugarNames: list.complete || names.size >= 3 ? known(names.size, { found: printed }) : UNKNOWN,
    starchSweetenerInTop3: presence(asPrinted(facts, starch), list.complete),
    noAddedSugarVerified: verified(list, sweetened || juicy || base.juice || base.hydrolysedCereal),
    // Sugar that milk and whole fruit bring by themselves: said, never counted.
    intrinsicSugar: intrinsic && total !== null ? known(total) : NOT_APPLICABLE,
    noAddedSugarClaimOnly: !list.found && claim !== undefined ? known(true) : NOT_APPLICABLE,
    addedSugarPerServing: serving === null ? NOT_APPLICABLE : known(serving),
  } satisfies Record<string, Signal>;
}

function verified(list: Composition, sweetened: boolean): Signal {
  if (sweetened) return known(false);
  return list.complete ? known(true) : UNKNOWN;
}
