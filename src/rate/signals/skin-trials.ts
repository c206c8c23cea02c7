/** Organisms that a controlled trial in people with a skin condition found something for, as the evidence table has it. */
import type { StrainFact } from '../../label/strains/strain-facts';
import { EVIDENCE } from '../strains/match-evidence';

/** Read in a source, not superseded, taken by mouth, alive; treatment, not prevention. */
const TRIALS = EVIDENCE.filter(
  (row) =>
    row.domain === 'skin' &&
    row.status === 'checked' &&
    row.design === 'rct' &&
    row.direction === 'positive' &&
    row.strains.length > 0 &&
    row.route === undefined &&
    row.heatKilled !== true &&
    row.supersededBy === undefined &&
    !row.condition.endsWith('prevention'),
);

/** One strain that was tried by itself, or a mixture of which every strain is on the label. */
export function inSkinTrial(live: readonly StrainFact[]): boolean {
  const ids = new Set(live.flatMap((strain) => (strain.id === null ? [] : [strain.id])));
  if (ids.size === 0) return false;
  return TRIALS.some(({ scope, strains }) =>
    scope === 'mixture' ? strains.every((id) => ids.has(id)) : strains.some((id) => ids.has(id)),
  );
}
