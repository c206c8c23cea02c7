import type { OrganismCount, ProbioticLabelFacts } from '../../label/strains/strain-facts';

/** Measures of which the directions give a number a day. */
const COUNTED = new Set([
  'capsule',
  'tablet',
  'sachet',
  'packet',
  'scoop',
  'gummy',
  'softgel',
  'lozenge',
  'chew',
  'bottle',
  'drop',
]);

/** A count as taken in a day, or null where the label does not let it be known. */
export function dailyDose(
  count: OrganismCount | null,
  facts: Pick<ProbioticLabelFacts, 'count' | 'unitsPerDay'>,
): OrganismCount | null {
  if (count === null) return null;
  const per = facts.count?.per ?? null;
  if (per === 'day' || (per === 'serving' && facts.unitsPerDay === null)) return count;
  if (per !== null && !COUNTED.has(per) && per !== 'serving') return null;
  return facts.unitsPerDay === null || per === 'serving'
    ? count
    : { ...count, value: count.value * facts.unitsPerDay };
}
