/**
 * What an INCI list says of the skin barrier, as signals. Position counts: below the estimated 1 % line a supporting ingredient
 * weighs 0.35 (its usual dose is no longer likely), a surfactant 0.4, while allergens and sensitisers count in full anywhere.
 * A list of which less than 60 % of the names is known (of two names, one) says what is in it but is not rated.
 */
import type { InciFacts, InciHit } from '../../../label/inci/inci-facts';
import type { LabelFacts } from '../../../label/label-facts';
import type { Signal, Signals } from '../../rules/rule';
import { known, NOT_APPLICABLE } from '../known';
import { type PlacedItem, placedItems } from './placed-items';
import { skincareLensSignals } from './skincare-lenses';
import { skincareNoteSignals } from './skincare-notes';

const RECOGNISED_ENOUGH = 0.6;
const BELOW_LINE = { support: 0.35, surfactant: 0.4 };
const MICROBIOME_WORTH: Readonly<Record<string, number>> = {
  postbiotic: 2,
  live: 2,
  prebiotic: 1,
  'yeast-ferment': 0.5,
  uncertain: 0,
};

export function skincareSignals(facts: LabelFacts): Signals {
  const inci = facts.inci;
  if (inci === null || inci.items.length + inci.active.length === 0) return {};
  const items = placedItems(inci);
  const use = inci.leaveOn === null ? 'unstated' : inci.leaveOn ? 'leave-on' : 'rinse-off';
  const told: Record<string, Signal> = {
    list: known(true),
    use: known(use),
    ...skincareLensSignals(inci, items),
    ...skincareNoteSignals(inci, items, use),
  };
  if (!isReadWell(inci)) return told;
  const parfum = items.filter((item) => item.inci === 'PARFUM');
  const allergenNames = namesOf(inci.fragranceAllergens);
  const allergens = unique(items.filter((item) => allergenNames.has(item.inci)));
  const oils = items.filter((item) => item.traits.essentialOil && !allergenNames.has(item.inci));
  const microbiome = new Map(inci.microbiome.map((hit) => [hit.name, hit.group]));
  const alcohol = alcoholSignals(inci, items, use);
  told.recognised = known(true);
  told.barrierSupport = support(items);
  told.skinNutrients = nutrients(items);
  told.microbiomeRelated = sumOf(
    items,
    (item) => MICROBIOME_WORTH[microbiome.get(item.inci) ?? item.traits.microbiome ?? ''] ?? 0,
  );
  told.fragrance = known(parfum.length > 0, { found: parfum });
  told.fragranceAllergens = known(allergens.length, { found: allergens });
  told.essentialOils = known(unique(oils).length, { found: oils });
  told.scented = known(parfum.length + allergens.length + oils.length > 0);
  told.dryingAlcoholPlace = alcohol.dryingAlcoholPlace;
  told.leaveOnLeadingAlcohol = alcohol.leaveOnLeadingAlcohol;
  told.harshness = strongest(items);
  told.sensitisers = sumOf(items, (item) => item.traits.sensitiser);
  return told;
}

function isReadWell({ active, items }: InciFacts): boolean {
  const all = [...active, ...items];
  return all.filter(({ name }) => name !== null).length / all.length >= RECOGNISED_ENOUGH;
}

/** Each group counts once, by its best placed and best proven member: ten humectants are not ten times the support. */
function support(items: readonly PlacedItem[]): Signal {
  const best = new Map<string, number>();
  const found = items.filter(({ traits }) => traits.worth > 0);
  for (const { traits, above } of found) {
    const worth = traits.worth * (above ? 1 : BELOW_LINE.support);
    const group = traits.group ?? '';
    best.set(group, Math.max(best.get(group) ?? 0, worth));
  }
  let sum = 0;
  for (const worth of best.values()) sum += worth;
  return known(sum, { found });
}

function nutrients(items: readonly PlacedItem[]): Signal {
  const found = items.filter(({ traits }) => traits.nutrient !== null);
  return known(new Set(found.map(({ traits }) => traits.nutrient)).size, { found });
}

/** 0 none · 1 below the line · 2 above it · 3 among the first six · 4 among the first three. */
function alcoholSignals(inci: InciFacts, items: readonly PlacedItem[], use: string) {
  const names = namesOf(inci.dryingAlcohols);
  const found = items.filter((item) => names.has(item.inci));
  const first = found[0];
  const place = first === undefined ? 0 : first.index < 3 ? 4 : first.index < 6 ? 3 : first.above ? 2 : 1;
  return {
    dryingAlcoholPlace: known(place, { found }),
    leaveOnLeadingAlcohol: place === 4 && use !== 'rinse-off' ? known(true, { found }) : NOT_APPLICABLE,
  };
}

function strongest(items: readonly PlacedItem[]): Signal {
  let most = 0;
  let found: PlacedItem[] = [];
  for (const item of items) {
    if (item.traits.harshness <= 1) continue;
    const degree = item.traits.harshness * (item.above ? 1 : BELOW_LINE.surfactant);
    if (degree > most) {
      most = degree;
      found = [];
    }
    if (degree === most) found.push(item);
  }
  return known(most, { found });
}

function sumOf(items: readonly PlacedItem[], worth: (item: PlacedItem) => number): Signal {
  const found = unique(items.filter((item) => worth(item) > 0));
  return known(
    found.reduce((sum, item) => sum + worth(item), 0),
    { found },
  );
}

/** The first of each name. */
function unique(items: readonly PlacedItem[]): readonly PlacedItem[] {
  const seen = new Set<string>();
  return items.filter(({ inci }) => !seen.has(inci) && seen.add(inci));
}

function namesOf(hits: readonly InciHit[]): ReadonlySet<string> {
  return new Set(hits.map((hit) => hit.name));
}
