import type { Ingredient } from '../label/food/food-facts';
import type { InciHit, InciItem } from '../label/inci/inci-facts';
import type { LabelFacts } from '../label/label-facts';
import type { StrainFact } from '../label/strains/strain-facts';
import type { Message, Rating, Reason } from '../rate/rating';
import type { Language } from '../rate/texts/languages';
import { sayMessage } from '../rate/texts/texts';
import type { PageKind } from '../read/product-page';
import type { Report } from './report';

export interface ReportSubject {
  readonly id: string | number | null;
  readonly page: PageKind;
  readonly identity: Report['identity'];
}

/** Puts what was read and rated into the report's shape. Adds nothing and decides nothing. */
export function reportOf(
  subject: ReportSubject,
  facts: LabelFacts,
  rating: Rating,
  language: Language = 'en',
): Report {
  const say = (message: Message) => sayMessage(message, language);
  return {
    id: subject.id,
    page: subject.page,
    kind: facts.kind,
    identity: subject.identity,
    ingredients: facts.ingredients && {
      text: facts.ingredients.text,
      items: facts.ingredients.items.map(ingredientRow),
      mayContain: [...facts.ingredients.mayContain],
      recognised: facts.ingredients.recognised,
    },
    allergens: [...facts.allergens],
    additives: [...new Set(facts.additives.map((additive) => additive.id))].sort(),
    sugars: unique(facts.sugars.filter((sugar) => sugar.freeFactor > 0).map((sugar) => sugar.name)),
    sweeteners: unique(facts.sweeteners.map((sweetener) => sweetener.name)),
    nova: {
      group: facts.nova.group,
      markers: facts.nova.markers.map(({ class: markerClass, found }) => ({ class: markerClass, found })),
    },
    nutrition: facts.nutrition && {
      per100: facts.nutrition.per100 && { ...facts.nutrition.per100 },
      perServing: facts.nutrition.perServing && { ...facts.nutrition.perServing },
      nutrients: facts.nutrition.nutrients.map((nutrient) => ({ ...nutrient })),
      lessThan: [...facts.nutrition.lessThan],
      computed: [...facts.nutrition.computed],
    },
    fermented: facts.fermented && { food: facts.fermented.food, cultures: facts.fermented.cultures },
    prebiotics: facts.prebiotics.map(({ name, grams }) => ({ name, grams })),
    strains: (facts.probiotic?.strains ?? []).map(strainRow),
    count: facts.probiotic?.count ? { ...facts.probiotic.count } : null,
    inci: facts.inci && {
      text: facts.inci.text,
      items: facts.inci.items.map(inciRow),
      active: facts.inci.active.map(inciRow),
      mayContain: facts.inci.mayContain.map(inciRow),
      fragranceAllergens: facts.inci.fragranceAllergens.map(hitRow),
      dryingAlcohols: facts.inci.dryingAlcohols.map(hitRow),
      sulfates: facts.inci.sulfates.map(hitRow),
      comedogenic: facts.inci.comedogenic.map((hit) => ({ ...hitRow(hit), rating: hit.rating })),
      barrier: facts.inci.barrier.map((hit) => ({ ...hitRow(hit), group: hit.group })),
      microbiome: facts.inci.microbiome.map((hit) => ({ ...hitRow(hit), group: hit.group })),
      restricted: facts.inci.restricted.map((hit) => ({ ...hitRow(hit), status: hit.status })),
    },
    rating: {
      yardstick: rating.yardstick,
      verdict: rating.verdict,
      score: rating.score === null ? null : oneDecimal(rating.score),
      range: [oneDecimal(rating.range[0]), oneDecimal(rating.range[1])],
      coverage: rating.coverage,
      start: rating.start,
      reasons: rating.reasons.map((reason) => reasonRow(reason, say)),
      adjustments: rating.adjustments.map(({ kind, rule, points, text }) => ({
        kind,
        rule,
        points: exactPoints(points),
        text: say(text),
      })),
      notes: rating.notes.map((note) => reasonRow(note, say)),
      missing: rating.missing.map(say),
      rulesVersion: rating.rulesVersion,
    },
  };
}

function ingredientRow({
  name,
  percent,
  additive,
  items,
}: Ingredient): NonNullable<Report['ingredients']>['items'][number] {
  return { name, percent, additive, items: items.map(ingredientRow) };
}

function strainRow(fact: StrainFact): Report['strains'][number] {
  const { text, genus, species, subspecies, strain, id, state, count } = fact;
  return {
    text,
    genus,
    species,
    subspecies,
    strain,
    id,
    state,
    count: count && { value: count.value, unit: count.unit },
  };
}

function inciRow({ text, name, percent }: InciItem) {
  return { text, name, percent };
}

function hitRow({ text, name }: InciHit) {
  return { text, name };
}

function reasonRow(reason: Reason, say: (message: Message) => string) {
  return {
    rule: reason.rule,
    points: exactPoints(reason.points),
    text: say(reason.text),
    found: reason.found && say(reason.found),
    threshold: reason.threshold && say(reason.threshold),
    evidence: reason.evidence,
    section: reason.section,
    sources: [...reason.sources],
  };
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}

/** Half up, as the design asks; the small term undoes binary noise such as 58.449999999999996. */
function oneDecimal(value: number): number {
  return Math.floor(value * 10 + 0.5 + 1e-9) / 10;
}

/** Points are shown unrounded so that they add up; a millionth of a point is noise of floating point. */
function exactPoints(points: number): number {
  return Math.round(points * 1e6) / 1e6 + 0;
}
