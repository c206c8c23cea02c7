/**
 * From label text to facts: finds out what kind of product it is and lets each reader read what is its own. Pure and synchronous; every
 * reader takes any text, so nothing is guarded here. The cost is that of the readers, each linear in its text.
 */
import { readClaims } from './claims/read-claims';
import { EMPTY_FACTS } from './empty-facts';
import { readFoodLabel } from './food/read-food-label';
import { EMPTY_INCI } from './inci/empty-inci';
import { readInci } from './inci/read-inci';
import { kindOfLabel } from './kind/kind-of-label';
import type { LabelFacts } from './label-facts';
import type { LabelInput } from './label-input';
import { languageOf } from './language-of';
import { readDose } from './nutrition/read-dose';
import { readNutrition } from './nutrition/read-nutrition';
import { readComposition } from './read-composition';
import { readProbioticLabel } from './strains/read-probiotic-label';
import { TEXT_LIMIT } from './text/normalise';

export function understandLabel(printed: LabelInput): LabelFacts {
  const input = withinLimit(printed);
  const { kind, exempt } = kindOfLabel(input);
  const facts: LabelFacts = {
    ...EMPTY_FACTS,
    kind,
    exempt,
    name: input.name,
    brand: input.brand,
    lang: input.lang,
    category: input.category.map((word) => word.trim().toLowerCase()),
  };
  if (kind === null) return facts;
  const claims = readClaims(input, kind);
  if (kind === 'skincare') {
    const text = input.inci ?? input.ingredients ?? input.label;
    const context = { name: input.name, category: input.category, lang: input.lang };
    const inci = text === null ? null : (readInci(text, context) ?? EMPTY_INCI);
    return { ...facts, lang: input.lang ?? languageOf(input), claims, inci };
  }
  const list =
    input.ingredients ?? (kind === 'supplement' ? input.label : listInLabel(input.label)) ?? input.inci;
  const beside = joined(input.label, input.description);
  const read = kind === 'supplement' ? readComposition : readFoodLabel;
  const food = read({
    text: list,
    lang: input.lang,
    kind,
    name: input.name,
    category: input.category,
    statements: beside ?? '',
  });
  // The words of a food's list tell its language; what a supplement is made of is named alike in several.
  const lang = input.lang ?? (kind === 'supplement' ? languageOf(input) : food.lang);
  const dose =
    kind === 'supplement' ? readDose(joined(input.label, input.description, input.ingredients)) : null;
  return {
    ...facts,
    ...food,
    ...(dose === null ? {} : { dose }),
    lang,
    claims,
    nutrition: readNutrition({
      tables: input.tables,
      text: joined(input.ingredients, input.label),
      declared: input.declared,
      kind,
      lang,
    }),
    probiotic: readOrganisms(input, lang),
  };
}

/** No reader looks further than this; asking megabytes whether they hold a nutrition panel costs more than reading them so far. */
function withinLimit(input: LabelInput): LabelInput {
  const cut = (text: string | null) => text?.slice(0, TEXT_LIMIT) ?? null;
  const { description, ingredients, label, inci } = input;
  return {
    ...input,
    description: cut(description),
    ingredients: cut(ingredients),
    label: cut(label),
    inci: cut(inci),
  };
}

function readOrganisms(input: LabelInput, lang: string | null): LabelFacts['probiotic'] {
  const text = joined(input.ingredients, input.label);
  return text === null ? null : readProbioticLabel({ text, lang, name: input.name });
}

/** Label text without an ingredient section of its own may hold the list under its heading. */
function listInLabel(label: string | null): string | null {
  if (label === null) return null;
  const heading = INGREDIENT_HEADING.exec(label);
  return heading === null ? null : label.slice(heading.index);
}

const INGREDIENT_HEADING =
  /\b(?:ingredients?|ingrédients?|zutaten|ingredientes|ingredienti|ingrediënten|składniki|ingredienser)\b\s*:/iu;

function joined(...parts: readonly (string | null)[]): string | null {
  const texts = parts.filter((part) => part !== null && part !== '');
  return texts.length === 0 ? null : texts.join('\n');
}
