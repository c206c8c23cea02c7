/** What a probiotic label says of its organisms, as signals: who they are, how many, until when. */
import evidence from '../../../rules/supplements/evidence.json' with { type: 'json' };
import type { LabelFacts } from '../../label/label-facts';
import type { ProbioticLabelFacts, StrainFact } from '../../label/strains/strain-facts';
import type { Signal, Signals } from '../rule';
import { known, NOT_APPLICABLE, UNKNOWN } from './known';
import { isTargetGenus } from './target-genera';

interface Trial {
  readonly strains: readonly string[];
  readonly mixture: boolean;
}

/** Controlled trials in people with a skin condition that found something and were read in a source; prevention aside. */
const SKIN_TRIALS: readonly Trial[] = evidence
  .filter(
    (row) =>
      row.domain === 'skin' &&
      row.status === 'checked' &&
      row.design === 'rct' &&
      row.direction === 'positive' &&
      row.strains.length > 0 &&
      !row.condition.endsWith('prevention') &&
      !('heatKilled' in row && row.heatKilled === true) &&
      !('supersededBy' in row),
  )
  .map((row) => ({ strains: row.strains, mixture: row.scope === 'mixture' }));

export function organismSignals(facts: LabelFacts): Signals {
  const label = facts.probiotic;
  if (label === null) return {};
  const live = label.strains.filter((strain) => strain.state !== 'heat-killed');
  const target = live.filter((strain) => isTargetGenus(strain.genus));
  // Organisms count as read where the label names some, or where its composition was read and names none.
  const read = label.strains.length > 0 || facts.ingredients !== null || facts.nutrition !== null;
  const flag = (value: boolean, which: readonly StrainFact[] = []): Signal =>
    value ? known(true, names(which)) : read ? known(false) : UNKNOWN;
  const perStrain = live.length > 0 && live.every((strain) => strain.count !== null);
  const species = target.filter((strain) => strain.species !== null);
  const coded = target.filter((strain) => strain.strain !== null);
  return {
    organisms: !read
      ? UNKNOWN
      : known(target.length > 0 ? 'target' : live.length > 0 ? 'other' : 'none', names(live)),
    speciesNamed: flag(species.length > 0, species),
    strainNamed: flag(coded.length > 0, coded),
    skinTrialStrain: inSkinTrial(live) ? known(true) : NOT_APPLICABLE,
    perStrainCounts: perStrain ? known(true) : NOT_APPLICABLE,
    liveOrganisms: live.length > 0 ? known(true) : NOT_APPLICABLE,
    ...countSignals(label, live, read),
    blend: read ? known(label.blend) : UNKNOWN,
    storageAndExpiry: label.storageStated && label.expiryStated ? known(true) : NOT_APPLICABLE,
    labMark: label.labMark === null ? NOT_APPLICABLE : known(true, { args: { names: label.labMark } }),
  };
}

function names(strains: readonly StrainFact[]) {
  return strains.length === 0 ? {} : { args: { names: strains.map((strain) => strain.text).join(', ') } };
}

function countSignals(label: ProbioticLabelFacts, live: readonly StrainFact[], read: boolean): Signals {
  const summed = live.reduce((sum, strain) => sum + (strain.count?.value ?? 0), 0);
  const total = label.count?.value ?? (summed > 0 ? summed : null);
  const unit = label.count?.unit ?? live.find((strain) => strain.count !== null)?.count?.unit ?? null;
  const per = label.count?.per ?? null;
  const units = per === 'day' || per === null ? 1 : (label.unitsPerDay ?? 1);
  // A count per gram or per 100 g says nothing of a day without a dose.
  const daily = per === 'gram' || per === 'g' || per === '100g' || per === '100 g' ? null : total;
  const guarantee = label.atManufacture ? 'manufacture' : (label.count?.guaranteed ?? 'unstated');
  return {
    countStated: total !== null ? known(true) : read ? known(false) : UNKNOWN,
    dailyCount: daily !== null ? known(daily * units) : total === null && read ? known(0) : UNKNOWN,
    countUnit: unit === null ? NOT_APPLICABLE : known(unit),
    guarantee: read ? known(guarantee) : UNKNOWN,
  };
}

/** One strain that was tried by itself, or exactly the mixture that was tried. */
function inSkinTrial(live: readonly StrainFact[]): boolean {
  const ids = new Set(live.flatMap((strain) => (strain.id === null ? [] : [strain.id])));
  if (ids.size === 0) return false;
  return SKIN_TRIALS.some(({ strains, mixture }) =>
    mixture
      ? strains.length === live.length && strains.every((id) => ids.has(id))
      : strains.some((id) => ids.has(id)),
  );
}
