/** Signals of the lenses that a user may switch on: conditions, Malassezia, pregnancy, comedogenic ratings. Notes only. */
import type { InciFacts, InciHit } from '../../../label/inci/inci-facts';
import { CONDITIONS } from '../../profile';
import type { Signal, Signals } from '../../rules/rule';
import { mention, NOT_APPLICABLE } from '../known';
import { lensesNaming } from './inci-traits';
import type { PlacedItem } from './placed-items';

const COMEDOGENIC_HIGH = 4;
const LEADING = 6;

/** Every signal that this file yields, said of nothing yet. */
const SILENT: Signals = Object.fromEntries(
  [
    'malasseziaFeeders',
    'pregnancyAsk',
    'pregnancyCaution',
    'comedogenicHigh',
    ...CONDITIONS.flatMap((condition) => [`${condition}Caution`, `${condition}Good`]),
  ].map((id) => [id, NOT_APPLICABLE]),
);

/** The lenses that name a group of ingredients instead of each of them. */
const NAMING = {
  allergen: lensesNaming('@fragrance-allergen'),
  essentialOil: lensesNaming('@essential-oil'),
  leadingAlcohol: lensesNaming('@leading-alcohol'),
  sulfate: lensesNaming('@sulfate'),
  comedogenic: ['comedogenicHigh', ...lensesNaming('@comedogenic')],
};

export function skincareLensSignals(inci: InciFacts, items: readonly PlacedItem[]): Signals {
  const groups = groupsOf(inci);
  const found = new Map<string, PlacedItem[]>();
  for (const item of items) {
    for (const lens of lensesOf(item, groups)) {
      const named = found.get(lens);
      if (named === undefined) found.set(lens, [item]);
      else if (named.at(-1) !== item) named.push(item);
    }
  }
  const signals: Record<string, Signal> = { ...SILENT };
  for (const [lens, named] of found) signals[lens] = mention(named);
  return signals;
}

/** Names of this list that belong to the groups which lenses name. */
interface Groups {
  readonly allergens: ReadonlySet<string>;
  readonly alcohols: ReadonlySet<string>;
  readonly sulfates: ReadonlySet<string>;
  readonly comedogenic: ReadonlySet<string>;
}

function groupsOf(inci: InciFacts): Groups {
  const namesOf = (hits: readonly InciHit[]) => new Set(hits.map((hit) => hit.name));
  return {
    allergens: namesOf(inci.fragranceAllergens),
    alcohols: namesOf(inci.dryingAlcohols),
    sulfates: namesOf(inci.sulfates),
    comedogenic: namesOf(inci.comedogenic.filter((hit) => hit.rating >= COMEDOGENIC_HIGH)),
  };
}

/** May name a lens twice: once by itself and once by its group. */
function lensesOf({ inci, traits, index }: PlacedItem, groups: Groups): readonly string[] {
  const byGroup: (readonly string[])[] = [];
  if (traits.essentialOil) byGroup.push(NAMING.essentialOil);
  if (groups.allergens.has(inci)) byGroup.push(NAMING.allergen);
  if (index < LEADING && groups.alcohols.has(inci)) byGroup.push(NAMING.leadingAlcohol);
  if (groups.sulfates.has(inci)) byGroup.push(NAMING.sulfate);
  if (groups.comedogenic.has(inci)) byGroup.push(NAMING.comedogenic);
  return byGroup.length === 0 ? traits.lenses : [...traits.lenses, ...byGroup.flat()];
}
