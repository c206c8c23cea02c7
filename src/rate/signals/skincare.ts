/**
 * What an INCI list says of the skin barrier, as signals. Position counts: below the estimated 1 % line a supporting ingredient
 * weighs 0.35 (its usual dose is no longer likely), a surfactant 0.4, while allergens and sensitisers count in full anywhere.
 * A list of which less than 60 % of the names is known, or of fewer than three names, says what is in it but is not rated.
 */
import barrierRows from '../../../rules/skincare/barrier.json' with { type: 'json' };
import microbiomeRows from '../../../rules/skincare/microbiome.json' with { type: 'json' };
import preservativeRows from '../../../rules/skincare/preservatives.json' with { type: 'json' };
import surfactantRows from '../../../rules/skincare/surfactants.json' with { type: 'json' };
import type { InciFacts, InciItem } from '../../label/inci/inci-facts';
import { functionOfName } from '../../label/inci/inci-names';
import type { LabelFacts } from '../../label/label-facts';
import type { Signal, Signals } from '../rule';
import { known, NOT_APPLICABLE } from './known';
import type { PlacedItem } from './placed-item';
import { detailOf } from './skincare-detail';
import { skincareLensSignals } from './skincare-lenses';
import { skincareNoteSignals } from './skincare-notes';

const RECOGNISED_ENOUGH = 0.6;
const LEAST_NAMES = 3;
const BELOW_LINE = { support: 0.35, surfactant: 0.4 };
/** What one group of supporting ingredients is worth by its evidence (rules/skincare/README.md). */
const WORTH: Readonly<Record<string, number>> = { strong: 3, moderate: 2, limited: 1, weak: 0.5 };
const MICROBIOME_WORTH: Readonly<Record<string, number>> = {
  postbiotic: 2,
  live: 2,
  prebiotic: 1,
  'yeast-ferment': 0.5,
  uncertain: 0,
};
/** Groups that stand for what the article names: zinc, vitamins A and E, omega-3 and linoleic oils. */
const NUTRIENT_GROUPS = new Set(['zinc', 'vitamin-a', 'vitamin-e', 'omega-lipid', 'linoleic-oil']);
/** Irritates before it helps: a nutrient of the article, but no barrier support by itself. */
const NOT_SUPPORT = new Set(['vitamin-a']);
const SENSITISER_WORTH: Readonly<Record<string, number>> = { high: 12, moderate: 5, low: 0 };

const barrier = new Map(barrierRows.map((row) => [row.name, row]));
const microbiome = new Map(microbiomeRows.map((row) => [row.name, row]));
const harshness = new Map(surfactantRows.map((row) => [row.name, row.harshness]));
const allergy = new Map(preservativeRows.map((row) => [row.name, row.allergy]));

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
  const oils = items.filter(
    (item) => functionOfName(item.name) === 'essential-oil' && !isHit(inci.fragranceAllergens, item.name),
  );
  const parfum = items.filter((item) => item.name === 'PARFUM');
  const allergens = unique(items.filter((item) => isHit(inci.fragranceAllergens, item.name)));
  return {
    ...told,
    recognised: known(true),
    barrierSupport: support(items),
    skinNutrients: nutrients(items),
    microbiomeRelated: sumOf(items, (item) => MICROBIOME_WORTH[groupOf(inci, item)] ?? 0),
    fragrance: known(parfum.length > 0, detailOf(parfum)),
    fragranceAllergens: known(allergens.length, detailOf(allergens)),
    essentialOils: known(unique(oils).length, detailOf(oils)),
    scented: known(parfum.length + allergens.length + oils.length > 0),
    ...alcohol(inci, items, use),
    harshness: strongest(items),
    sensitisers: sumOf(items, (item) => SENSITISER_WORTH[allergy.get(item.name) ?? 'low'] ?? 0),
  };
}

function placedItems(inci: InciFacts): readonly PlacedItem[] {
  const line = inci.onePercentLine ?? Math.ceil(inci.items.length / 2);
  const place = (item: InciItem, above: boolean, index: number): readonly PlacedItem[] =>
    item.name === null
      ? []
      : [{ name: item.name, text: item.text, start: item.start, end: item.end, above, index }];
  return [
    ...inci.active.flatMap((item) => place(item, true, 0)),
    ...inci.items.flatMap((item, i) => place(item, i < line || (item.percent ?? 0) > 1, i)),
  ];
}

function isReadWell(inci: InciFacts): boolean {
  const all = [...inci.active, ...inci.items];
  const recognised = all.filter((item) => item.name !== null).length;
  if (all.length < LEAST_NAMES) return recognised === all.length;
  return recognised / all.length >= RECOGNISED_ENOUGH;
}

/** Each group counts once, by its best placed and best proven member: ten humectants are not ten times the support. */
function support(items: readonly PlacedItem[]): Signal {
  const best = new Map<string, number>();
  const found: PlacedItem[] = [];
  for (const item of items) {
    const row = barrier.get(item.name);
    if (row === undefined || NOT_SUPPORT.has(row.group)) continue;
    const worth = (WORTH[row.evidence] ?? 0) * (item.above ? 1 : BELOW_LINE.support);
    best.set(row.group, Math.max(best.get(row.group) ?? 0, worth));
    found.push(item);
  }
  const sum = [...best.values()].reduce((total, worth) => total + worth, 0);
  return known(sum, detailOf(found));
}

function nutrients(items: readonly PlacedItem[]): Signal {
  const found = items.filter((item) => NUTRIENT_GROUPS.has(barrier.get(item.name)?.group ?? ''));
  const groups = new Set(
    found.map((item) => (barrier.get(item.name)?.group ?? '').replace('linoleic-oil', 'omega-lipid')),
  );
  return known(groups.size, detailOf(found));
}

function groupOf(inci: InciFacts, item: PlacedItem): string {
  const hit = inci.microbiome.find((one) => one.name === item.name);
  return hit?.group ?? microbiome.get(item.name)?.group ?? '';
}

/** 0 none · 1 below the line · 2 above it · 3 among the first six · 4 among the first three. */
function alcohol(inci: InciFacts, items: readonly PlacedItem[], use: string): Signals {
  const found = items.filter((item) => isHit(inci.dryingAlcohols, item.name));
  const first = found[0];
  const place = first === undefined ? 0 : first.index < 3 ? 4 : first.index < 6 ? 3 : first.above ? 2 : 1;
  return {
    dryingAlcoholPlace: known(place, detailOf(found)),
    leaveOnLeadingAlcohol: place === 4 && use !== 'rinse-off' ? known(true, detailOf(found)) : NOT_APPLICABLE,
  };
}

function strongest(items: readonly PlacedItem[]): Signal {
  const graded = items.flatMap((item) => {
    const degree = harshness.get(item.name) ?? 0;
    return degree > 1 ? [{ item, degree: degree * (item.above ? 1 : BELOW_LINE.surfactant) }] : [];
  });
  const most = graded.reduce((high, { degree }) => Math.max(high, degree), 0);
  return known(most, detailOf(graded.filter(({ degree }) => degree === most).map(({ item }) => item)));
}

function sumOf(items: readonly PlacedItem[], worth: (item: PlacedItem) => number): Signal {
  const found = unique(items).filter((item) => worth(item) > 0);
  return known(
    found.reduce((sum, item) => sum + worth(item), 0),
    detailOf(found),
  );
}

function unique(items: readonly PlacedItem[]): readonly PlacedItem[] {
  return items.filter((item, i) => items.findIndex((other) => other.name === item.name) === i);
}

function isHit(hits: readonly { readonly name: string }[], name: string): boolean {
  return hits.some((hit) => hit.name === name);
}
