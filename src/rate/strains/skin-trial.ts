import quality from '../../../rules/supplements/quality.json' with { type: 'json' };
import type { ProbioticLabelFacts } from '../../label/strains/strain-facts';
import { type EvidenceRow, studiesOfMixtures, studiesOfStrain } from './match-evidence';

const { conditions, designs, directions, levels } = quality.skinTrial;

/** Whether a strain of the label, or exactly its mixture, was tried on people with a skin condition, by mouth, and not in vain. */
export function hasSkinTrial(facts: ProbioticLabelFacts): boolean {
  const live = facts.strains.filter(({ state }) => state !== 'heat-killed');
  const mixtures = studiesOfMixtures(live).filter(({ strains }) => strains.length === live.length);
  return [...live.flatMap(studiesOfStrain), ...mixtures].some(isSkinTrial);
}

function isSkinTrial(row: EvidenceRow): boolean {
  return (
    row.status === 'checked' &&
    row.domain === 'skin' &&
    conditions.includes(row.condition) &&
    directions.includes(row.direction) &&
    designs.includes(row.design) &&
    levels.includes(row.level)
  );
}
