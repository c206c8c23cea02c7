/**
 * What kind of product a label belongs to, and whether it is one that is read but not rated. A kind that the caller gives stands. Unsure is
 * null: a page is left alone rather than read as what it is not.
 */

import type { Exemption, Kind } from '../kind';
import type { LabelInput } from '../label-input';
import { normalise } from '../text/normalise';
import { tokenise } from '../text/tokenise';
import { type Evidence, gatherEvidence, gatherTitleEvidence } from './gather-evidence';
import { textWords } from './kind-words';

export interface KindOfLabel {
  readonly kind: Kind | null;
  readonly exempt: Exemption | null;
}

/** Below these a score is chance. */
const LEAST_EDIBLE = 2;
const LEAST_OTHER = 3;
const LEAST_PET = 5;
const LEAST_MEDICINE = 4;

/** Regulation (EU) No 1169/2011, art. 16(4): beverages above this are alcoholic, in % by volume. */
const ALCOHOLIC_ABOVE = 1.2;

export function kindOfLabel(input: LabelInput): KindOfLabel {
  if (input.kind !== null) {
    return { kind: input.kind, exempt: exemptionOf(input, input.kind, gatherTitleEvidence(input)) };
  }
  // A cookbook speaks of nothing but food.
  if (input.category.at(-1) === 'Book') return { kind: null, exempt: 'non-food' };
  const evidence = gatherEvidence(input);
  const kind = judge(evidence, input);
  if (kind === 'pet-food' || kind === 'non-food') return { kind: null, exempt: kind };
  return kind === null ? { kind, exempt: null } : settled(input, kind, evidence);
}

function judge(
  { scores, hasList, inciNames, inName }: Evidence,
  input: LabelInput,
): Kind | 'pet-food' | 'non-food' | null {
  const edible = Math.max(scores.food, scores.drink, scores.alcohol, scores.infantFormula);
  const supplement =
    scores.supplement +
    (scores.supplement > 0 ? scores.nutrientName : scores.nutrientName / 2) +
    (scores.medicine >= LEAST_MEDICINE ? scores.medicine : scores.medicine / 2);
  if (scores.petFood >= LEAST_PET && scores.petFood > edible - 4) return 'pet-food';
  const nonFood = scores.nonFood - (hasList && isLongList(input) && inciNames < 2 && edible >= 4 ? 4 : 0);
  // A list of cosmetic names alone does not make washing-up liquid or a candle a cosmetic.
  const isThing = scores.household > 0 || inName.has('nonFood');
  const skincare = isThing && !inName.has('skincare') ? Math.min(scores.skincare, 4) : scores.skincare;
  const best = Math.max(edible, supplement, skincare, nonFood);
  if (nonFood === best && nonFood >= LEAST_OTHER) return 'non-food';
  if (skincare === best && best >= LEAST_OTHER) return 'skincare';
  if (supplement === best && best >= LEAST_OTHER) return 'supplement';
  if (edible === best && best >= LEAST_EDIBLE) return isDrink(input, scores) ? 'drink' : 'food';
  if (hasList) return 'food';
  return input.label !== null && supplement > 0 ? 'supplement' : null;
}

function isDrink(input: LabelInput, scores: Evidence['scores']): boolean {
  const drink = Math.max(scores.drink, scores.alcohol);
  if (scores.infantFormula >= 5 || drink <= scores.food - (scores.drink >= 4 ? 2 : 0)) return false;
  const name = tokenise(normalise((input.name ?? '').slice(0, 300)).text);
  return textWords('powder').findAll(name).length === 0;
}

function settled(input: LabelInput, kind: Kind, evidence: Evidence): KindOfLabel {
  const exempt = exemptionOf(input, kind, evidence);
  if (exempt === 'alcohol') return { kind: kind === 'food' ? 'drink' : kind, exempt };
  if (exempt === 'infant-formula') return { kind: 'food', exempt };
  return { kind, exempt };
}

function exemptionOf(
  input: LabelInput,
  kind: Kind,
  evidence: Pick<Evidence, 'scores' | 'inName'>,
): Exemption | null {
  const { scores, inName } = evidence;
  if (kind === 'skincare' && isOralCare(input)) return 'oral-care';
  if (kind !== 'skincare' && scores.infantFormula >= 4) return 'infant-formula';
  if ((kind === 'drink' || kind === 'food') && isAlcoholic(input, kind, evidence)) return 'alcohol';
  const drugFacts = /\bdrug facts\b/i.test(`${input.label?.slice(0, 4000) ?? ''} ${input.description ?? ''}`);
  const cosmetic = kind === 'skincare' && inName.has('skincare');
  if (!cosmetic && (drugFacts || scores.medicine >= LEAST_MEDICINE)) return 'medicine';
  return null;
}

/** Cosmetics by law, but not for the skin. */
function isOralCare({ name, category }: LabelInput): boolean {
  const title = `${(name ?? '').slice(0, 300)} | ${category.slice(-2).join(' | ')}`;
  return textWords('oralCare').findAll(tokenise(normalise(title).text)).length > 0;
}

function isAlcoholic(
  input: LabelInput,
  kind: Kind,
  { scores, inName }: Pick<Evidence, 'scores' | 'inName'>,
): boolean {
  const name = normalise((input.name ?? '').slice(0, 300)).text;
  if (textWords('notAlcohol').findAll(tokenise(name)).length > 0) return false;
  const strength = alcoholByVolume(
    `${name} ${normalise(`${input.label?.slice(0, 2000) ?? ''} ${input.description?.slice(0, 2000) ?? ''}`).text}`,
  );
  if (strength !== null)
    return strength > ALCOHOLIC_ABOVE && (kind === 'drink' || scores.alcohol > 0 || scores.drink > 0);
  return inName.has('alcohol')
    ? scores.alcohol >= 4
    : scores.alcohol >= 4 && scores.alcohol > scores.drink && scores.alcohol > scores.food;
}

function alcoholByVolume(text: string): number | null {
  const match =
    /(?:alc(?:ohol)?\.?:? ?)?(\d{1,2}(?:[.,]\d{1,2})?) ?% ?(?:vol|abv|alc)|(?:alc(?:ohol)?\.?|abv):? ?(\d{1,2}(?:[.,]\d{1,2})?) ?%/.exec(
      text,
    );
  const digits = match?.[1] ?? match?.[2];
  return digits === undefined ? null : Number(digits.replace(',', '.'));
}

function isLongList(input: LabelInput): boolean {
  return ((input.ingredients ?? input.inci ?? '').match(/,/g)?.length ?? 0) >= 2;
}
