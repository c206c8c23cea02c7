/** A printed count as taken in a day. */
import type { Dose } from '../../label/nutrition/dose';
import type { OrganismCount, ProbioticLabelFacts } from '../../label/strains/strain-facts';

/** Of these nobody is told how many a day, or takes them by weight. */
const UNCOUNTED = /(?:^|\s)(?:g|ml|cup|can|dose)s?$/;
/** "capsule", "2 capsules": what a count is the count of. */
const MEASURE = /^(?:(\d+) )?(\p{L}+?)s?$/u;

/**
 * Null where the label does not let it be known. A count of nothing said is taken for that of the day, and one whose directions are open
 * ("1–3 capsules a day") for the least of them, so that no dose is made larger than the label says.
 */
export function dailyDose(
  count: OrganismCount | null,
  { count: total }: Pick<ProbioticLabelFacts, 'count'>,
  dose: Dose | null | undefined,
): OrganismCount | null {
  const per = total?.per ?? null;
  if (count === null || per === null || per === 'day') return count;
  if (UNCOUNTED.test(per)) return null;
  return { ...count, value: count.value * timesPerDay(per, dose) };
}

/** How often a day the measure is taken that the count stands for. */
function timesPerDay(per: string, dose: Dose | null | undefined): number {
  const daily = dose?.unitsPerDay ?? null;
  const [, amount, noun] = MEASURE.exec(per) ?? [];
  if (dose === null || dose === undefined || daily === null) return 1;
  if (noun === 'serving') return Math.max(1, daily / (dose.unitsPerServing ?? daily));
  return noun === dose.unit ? Math.max(1, daily / Number(amount ?? 1)) : 1;
}
