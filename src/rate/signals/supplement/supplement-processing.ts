/** Marker classes among the other ingredients of a supplement, capsule shells and carriers aside; listed dyes on their own. */
import type { LabelFacts } from '../../../label/label-facts';
import type { Span } from '../../rating';
import type { Found, Signal } from '../../rules/rule';
import { additiveBase } from '../additive-base';
import { between, known, presence, UNKNOWN } from '../known';
import type { Composition } from '../leaves';

/** Titanium dioxide, the "Southampton six" and erythrosine: banned or warned about somewhere (additive-tiers.json has the sources). */
const LISTED_DYES = new Set(['e102', 'e104', 'e110', 'e122', 'e124', 'e127', 'e129', 'e171']);
/** Capsule shells, softgel plasticiser, fillers and tabletting aids: needed to hold the dose together. */
const SHELL = new Set(['e341', 'e422', 'e441', 'e460', 'e464', 'e470a', 'e470b', 'e551', 'e570', 'e1204']);

/** More classes than this change nothing any more (rules/supplements/rating.json: −2 each, at most −8). */
const MOST_CLASSES = 4;

export function supplementProcessingSignals(facts: LabelFacts, list: Composition) {
  const dyes = facts.additives.filter((additive) => LISTED_DYES.has(additiveBase(additive.id)));
  const excused = facts.additives.filter(
    (additive) => SHELL.has(additiveBase(additive.id)) || LISTED_DYES.has(additiveBase(additive.id)),
  );
  const markers = facts.nova.markers.filter(
    (marker) =>
      // Collagen and whey are what such a powder is taken for, not an aid to it.
      marker.class !== 'protein-isolate' &&
      !excused.some((additive) => additive.start < marker.end && marker.start < additive.end),
  );
  const count = new Set(markers.map((marker) => marker.class)).size;
  const detail = { found: markers.map(named) };
  const markerClasses: Signal = !list.found
    ? UNKNOWN
    : list.complete
      ? known(count, detail)
      : between(Math.max(MOST_CLASSES, count), count, detail);
  return {
    markerClasses,
    listedDyes: presence(dyes.map(named), list.complete),
  } satisfies Record<string, Signal>;
}

function named({ found, start, end }: Span & { readonly found: string }): Found {
  return { name: found, start, end };
}
