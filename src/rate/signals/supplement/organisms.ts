/** What a probiotic label says of its organisms, as signals: who they are, how many, until when. */
import { hasItems } from '../../../label/food/has-items';
import type { LabelFacts } from '../../../label/label-facts';
import type { OrganismCount, ProbioticLabelFacts, StrainFact } from '../../../label/strains/strain-facts';
import type { Signal } from '../../rules/rule';
import { dailyDose } from '../../strains/daily-dose';
import { hasSkinTrial } from '../../strains/skin-trial';
import { known, NOT_APPLICABLE, UNKNOWN } from '../known';
import { isTargetGenus } from './target-genera';

/** A label that promises organisms and names none. */
const NONE: ProbioticLabelFacts = {
  strains: [],
  count: null,
  guaranteed: 'unstated',
  storageStated: false,
  expiryStated: false,
  labMark: null,
  blend: 'none',
  delayedRelease: false,
  atManufacture: false,
};

export function organismSignals(facts: LabelFacts) {
  const label = facts.probiotic ?? NONE;
  const live = label.strains.filter((strain) => strain.state !== 'heat-killed');
  const target = live.filter((strain) => isTargetGenus(strain.genus));
  // Organisms count as read where the label names some, or where its composition was read and names none.
  const read = label.strains.length > 0 || hasItems(facts.ingredients) || facts.nutrition !== null;
  const flag = (value: boolean, which: readonly StrainFact[] = []): Signal =>
    value ? known(true, names(which)) : read ? known(false) : UNKNOWN;
  const perStrain = live.length > 0 && live.every((strain) => strain.count !== null);
  const species = target.filter((strain) => strain.species !== null);
  const coded = target.filter((strain) => strain.strain !== null);
  const counts = countSignals(label, live, read, facts.dose);
  return {
    organisms: !read
      ? UNKNOWN
      : target.length > 0
        ? known('target', names(target))
        : known(live.length > 0 ? 'other' : 'none', names(live)),
    speciesNamed: flag(species.length > 0, species),
    strainNamed: flag(coded.length > 0, coded),
    skinTrialStrain: hasSkinTrial(label) ? known(true) : NOT_APPLICABLE,
    perStrainCounts: perStrain ? known(true) : NOT_APPLICABLE,
    liveOrganisms: live.length > 0 ? known(true) : NOT_APPLICABLE,
    countStated: counts.countStated,
    dailyCount: counts.dailyCount,
    countUnit: counts.countUnit,
    guarantee: counts.guarantee,
    blend: read ? known(label.blend) : UNKNOWN,
    storageAndExpiry: label.storageStated && label.expiryStated ? known(true) : NOT_APPLICABLE,
    labMark: label.labMark === null ? NOT_APPLICABLE : known(true, { args: { names: label.labMark } }),
  } satisfies Record<string, Signal>;
}

function names(strains: readonly StrainFact[]) {
  return strains.length === 0 ? {} : { args: { names: strains.map((strain) => strain.text).join(', ') } };
}

function countSignals(
  label: ProbioticLabelFacts,
  live: readonly StrainFact[],
  read: boolean,
  dose: LabelFacts['dose'],
) {
  const counts = live.flatMap((strain) => (strain.count === null ? [] : [strain.count]));
  const stated = label.count ?? sumOf(label.parts ?? []) ?? sumOf(counts);
  const daily = dailyDose(stated, label, dose);
  return {
    countStated: stated !== null ? known(true) : read ? known(false) : UNKNOWN,
    // A count per gram says nothing of a day: stated, and yet no known dose.
    dailyCount: daily !== null ? known(daily.value) : stated === null && read ? known(0) : UNKNOWN,
    countUnit: stated === null ? NOT_APPLICABLE : known(stated.unit),
    guarantee: read ? known(label.guaranteed) : UNKNOWN,
  } satisfies Record<string, Signal>;
}

function sumOf(counts: readonly OrganismCount[]): OrganismCount | null {
  const [first] = counts;
  return first === undefined
    ? null
    : { unit: first.unit, value: counts.reduce((sum, one) => sum + one.value, 0) };
}
