/** Marker classes among the other ingredients of a supplement, capsule shells and carriers aside; listed dyes on their own. */
import type { LabelFacts } from '../../label/label-facts';
import type { Signal } from '../rule';
import { additiveBase } from './additive-base';
import { detailOf, known, UNKNOWN } from './known';
import type { Composition } from './leaves';

/** Titanium dioxide, the "Southampton six" and erythrosine: banned or warned about somewhere (additive-tiers.json has the sources). */
const LISTED_DYES = new Set(['e102', 'e104', 'e110', 'e122', 'e124', 'e127', 'e129', 'e171']);
/** Capsule shells, softgel plasticiser and tabletting aids: needed to hold the dose together. */
const SHELL = new Set(['e422', 'e441', 'e460', 'e464', 'e470a', 'e470b', 'e551', 'e570', 'e1204']);

export function supplementProcessingSignals(facts: LabelFacts, list: Composition) {
  const dyes = facts.additives.filter((additive) => LISTED_DYES.has(additiveBase(additive.id)));
  const excused = facts.additives.filter(
    (additive) => SHELL.has(additiveBase(additive.id)) || LISTED_DYES.has(additiveBase(additive.id)),
  );
  const markers = facts.nova.markers
    .filter(
      (marker) => !excused.some((additive) => additive.start < marker.end && marker.start < additive.end),
    )
    .map((marker) => ({ ...marker, name: marker.found }));
  const count = new Set(markers.map((marker) => marker.class)).size;
  const dyeNames = detailOf(dyes.map((dye) => ({ ...dye, name: dye.found })));
  const markerClasses: Signal = !list.found
    ? UNKNOWN
    : list.complete
      ? known(count, detailOf(markers))
      : { state: 'between', worst: Math.max(4, count), best: count, ...detailOf(markers) };
  return {
    markerClasses,
    listedDyes: dyes.length > 0 ? known(true, dyeNames) : list.complete ? known(false) : UNKNOWN,
  } satisfies Record<string, Signal>;
}
