/**
 * Where the list passes below 1 %, as an estimate: names stand in falling order only down to 1 %, and some are hardly ever used above
 * it (rules/skincare/markers.json). The first such name marks the line. In the first three places a marker says nothing.
 */
import markers from '../../../../rules/skincare/markers.json' with { type: 'json' };
import type { InciItem } from '../inci-facts';

const MARKERS = new Set(markers);
const NEVER_BEFORE = 3;

export function findOnePercentLine(items: readonly InciItem[]): number | null {
  const at = items.findIndex((item, i) => i >= NEVER_BEFORE && item.name !== null && MARKERS.has(item.name));
  return at < 0 ? null : at;
}
