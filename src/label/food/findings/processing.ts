/** NOVA group from what the list holds. The rules, and where they leave Open Food Facts' on purpose, stand in rules/food/README.md. */

import type { Concept, ProcessingFacts } from '../food-facts';
import type { Marker } from './collect-findings';
import type { Tree } from './describe-tree';

/** Below this share of known ingredients the group is not told, unless a marker was found. */
const ENOUGH_KNOWN = 0.5;
/** Foods that are culinary ingredients when sold alone (NOVA group 2). */
const CULINARY: readonly Concept[] = [
  'oil',
  'animal-fat',
  'sugar',
  'syrup',
  'honey',
  'salt',
  'starch',
  'vinegar',
];
/** What makes a processed food of a plain one (NOVA group 3). */
const PROCESSED: readonly Concept[] = [
  'salt',
  'sugar',
  'syrup',
  'honey',
  'oil',
  'animal-fat',
  'alcohol',
  'starch',
  'cheese',
  'fruit-concentrate',
  'vinegar',
];
const CURING = new Set(['e200', 'e202', 'e211', 'e249', 'e250', 'e251', 'e252']);

export function processingOf(tree: Tree): ProcessingFacts {
  const markers = distinct(tree.markers);
  if (markers.length > 0) return { group: 4, markers };
  if (tree.items.length === 0 || tree.recognised < ENOUGH_KNOWN) return { group: null, markers };
  const names = tree.items.map((item) => item.concepts);
  if (
    names.every(
      (concepts) => concepts.some((concept) => CULINARY.includes(concept)) && !concepts.includes('cheese'),
    )
  )
    return { group: 2, markers };
  const processed =
    PROCESSED.some((concept) => tree.concepts.has(concept)) ||
    tree.additives.some((found) => CURING.has(found.id));
  return { group: processed ? 3 : 1, markers };
}

/** One marker for a class and an ingredient, in label order. */
function distinct(markers: readonly Marker[]): Marker[] {
  const seen = new Set<string>();
  return markers.filter((marker) => {
    const key = `${marker.class} ${marker.found.toLowerCase()}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
