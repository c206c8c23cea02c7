import quality from '../../rules/supplements/quality.json' with { type: 'json' };
import type { ProbioticLabelFacts } from '../label/strains/strain-facts';
import { type EvidenceRow, studiesOfMixtures, studiesOfStrain } from './strains/match-evidence';

const { conditions, directions, levels } = quality.skinTrial;

/** Whether a strain of the label, or a mixture that it holds whole, was tried on people with a skin condition, by mouth, not in vain. */
export function hasSkinTrial(facts: ProbioticLabelFacts): boolean {
  return [...facts.strains.flatMap(studiesOfStrain), ...studiesOfMixtures(facts.strains)].some(isSkinTrial);
}

function isSkinTrial(row: EvidenceRow): boolean {
  return (
    row.status === 'checked' &&
    row.domain === 'skin' &&
    conditions.includes(row.condition) &&
    directions.includes(row.direction) &&
    levels.includes(row.level)
  );
}
