/** The processing pillar's signals: NOVA-4 marker classes, additives by evidence tier, fat, sweeteners, frying, snacks. */
import tiers from '../../../../rules/food/additive-tiers.json' with { type: 'json' };
import type { Concept, SweetenerFinding } from '../../../label/food/food-facts';
import type { LabelFacts } from '../../../label/label-facts';
import { checkedSources } from '../../rules/checked-sources';
import type { Found, Signal, SignalDetail } from '../../rules/rule';
import { additiveBase } from '../additive-base';
import { additiveName, wordFor } from '../additive-name';
import { asPrinted } from '../as-printed';
import { between, known, presence, UNKNOWN } from '../known';
import { type Composition, foundAs } from '../leaves';

const rows = new Map(
  Object.entries(tiers).map(([id, { tier, sources }]) => [id, { tier, sources: checkedSources(sources) }]),
);
const HYDROGENATED: readonly Concept[] = ['hydrogenated-fat'];
/** More classes than this change nothing any more (rule processing-marker-classes). */
const MOST_CLASSES = 6;
/** What an ill-read list may hide: as many additives of a tier as fill the pillar's part for additives. */
const MOST_ADDITIVES = { 2: 6, 3: 3 } as const;

export function processingSignals(facts: LabelFacts, list: Composition) {
  const { markers } = facts.nova;
  const classes = new Set(markers.map((marker) => marker.class));
  const named = markers.map(({ found, start, end }) => ({ name: markerName(facts, found), start, end }));
  const polyols = sweetenersNamed(facts, (sweetener) => sweetener.polyol);
  const sweeteners = sweetenersNamed(facts, (sweetener) => !sweetener.polyol);
  return {
    markerClasses: atLeast(classes.size, MOST_CLASSES, list, { found: named }),
    additivesTier3: additives(facts, list, 3),
    additivesTier2: additives(facts, list, 2),
    hydrogenatedFat: presence(foundAs(list, HYDROGENATED), list.complete),
    sweetener: presence(sweeteners, list.complete),
    polyolNames: presence(polyols, list.complete),
    polyols: polyolGrams(facts, polyols, list),
    fried: claimed(facts, 'fried', list),
    snackCategory: claimed(facts, 'snack', list),
  } satisfies Record<string, Signal>;
}

function markerName({ additives }: LabelFacts, found: string): string {
  const additive = /\d/.test(found) ? additives.find((one) => one.found === found) : undefined;
  return additive === undefined ? found : wordFor(found, additive.id);
}

function sweetenersNamed(
  facts: LabelFacts,
  isMeant: (sweetener: SweetenerFinding) => boolean,
): readonly Found[] {
  const sweeteners = facts.sweeteners.filter(isMeant);
  return asPrinted(facts, sweeteners).map((found, at) => {
    const id = sweeteners[at]?.additive ?? null;
    return id === null ? found : { ...found, name: wordFor(found.name, id) };
  });
}

/** A count from an ill-read list is a lower bound. */
function atLeast(count: number, most: number, list: Composition, detail: SignalDetail): Signal {
  if (!list.found) return UNKNOWN;
  if (list.complete || count >= most) return known(count, detail);
  return between(most, count, detail);
}

function additives(facts: LabelFacts, list: Composition, tier: 2 | 3): Signal {
  const hits = facts.additives.filter((additive) => rows.get(additiveBase(additive.id))?.tier === tier);
  const found = hits.map(({ found: text, id, start, end }) => ({ name: additiveName(text, id), start, end }));
  const ids = new Set(hits.map((hit) => additiveBase(hit.id)));
  const sources = [...new Set([...ids].flatMap((id) => rows.get(id)?.sources ?? []))];
  return atLeast(ids.size, Math.max(MOST_ADDITIVES[tier], hits.length), list, {
    found,
    ...(sources.length === 0 ? {} : { sources }),
  });
}

function polyolGrams(facts: LabelFacts, polyols: readonly Found[], list: Composition): Signal {
  const stated = facts.nutrition?.per100?.polyols ?? null;
  if (stated !== null) return known(stated, { found: polyols });
  if (polyols.length > 0) return between(10, 0, { found: polyols });
  return list.complete ? known(0) : UNKNOWN;
}

function claimed(facts: LabelFacts, claim: 'fried' | 'snack', list: Composition): Signal {
  const hit = facts.claims.find((one) => one.claim === claim);
  if (hit !== undefined) return known(true, { args: { names: hit.quote } });
  return list.complete ? known(false) : UNKNOWN;
}
