/**
 * Free sugar per 100 g or ml, estimated from total sugars and the list (WHO's definition: sugars added, and those of honey, syrup
 * and juice; not the lactose of milk nor the sugar inside whole fruit). The first row that fits decides:
 *
 *   added sugars stated                          that (a juice base: all of it)
 *   hydrolysed cereal base (oat, rice drink)     all of it
 *   list complete, no sugar, juice, syrup named  0
 *   only fruit purée                             half of it
 *   milk base and a sugar name                   total − lactose of the base
 *   fruit ahead in the list and a sugar name     half to all of it
 *   otherwise                                    all of it; without a list read in full 0 to all for dairy and fruit that name no sugar
 *
 * Where total sugars are not stated, carbohydrate is their upper bound.
 */
import type { LabelFacts } from '../../../label/label-facts';
import type { Signal, SignalDetail } from '../../rules/rule';
import { asPrinted } from '../as-printed';
import { between, known, UNKNOWN } from '../known';
import type { Composition } from '../leaves';
import type { Base } from './base-of';
import { countsAsSugarName } from './sugar-names';

/** Lactose that a milk or yogurt base brings by itself, g per 100 g. Literature has 5.4 and 6.7 (PMC6554456); less is subtracted, to stay careful. */
const LACTOSE = { milk: 4.8, yogurt: 4.5 } as const;

export function freeSugar(facts: LabelFacts, list: Composition, base: Base): Signal {
  const per100 = facts.nutrition?.per100 ?? null;
  const total = per100?.sugars ?? null;
  const named = facts.sugars.filter((sugar) => sugar.freeFactor === 1);
  const detail = { found: asPrinted(facts, named.filter(countsAsSugarName)) };

  const added = per100?.addedSugars ?? null;
  if (added !== null && !base.juice) return known(added, detail);
  if (list.complete && named.length === 0 && !base.hydrolysedCereal && !base.juice) {
    const puree = facts.sugars.filter((sugar) => sugar.freeFactor === 0.5);
    if (puree.length === 0) return known(0);
    if (puree.some((sugar) => sugar.position === 1))
      return upTo(total, per100?.carbohydrate ?? null, 0.5, 0.5);
    return known(0);
  }
  if (total === 0) return known(0);
  if (base.hydrolysedCereal || base.juice) return upTo(total, per100?.carbohydrate ?? null, 1, 1, detail);
  if (base.milk !== null && named.length > 0 && total !== null) {
    return known(Math.max(0, round(total - LACTOSE[base.milk])), detail);
  }
  if (base.fruit && named.length > 0) return upTo(total, per100?.carbohydrate ?? null, 0.5, 1, detail);
  const ownSugar = !list.complete && named.length === 0 && (base.milk !== null || base.fruit);
  const least = ownSugar ? 0 : 1;
  return upTo(total, per100?.carbohydrate ?? null, least, 1, detail);
}

function upTo(
  total: number | null,
  carbohydrate: number | null,
  least: number,
  most: number,
  detail: SignalDetail = {},
): Signal {
  if (total === null) {
    return carbohydrate === null ? UNKNOWN : between(carbohydrate, 0, detail);
  }
  if (least === most) return known(round(total * most), detail);
  return between(round(total * most), round(total * least), detail);
}

/** Labels print at most two decimals; this only takes away the dust of subtraction. */
function round(grams: number): number {
  return Math.round(grams * 10_000) / 10_000;
}
