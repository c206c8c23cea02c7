/** What ingredient list and label text say of the kind of product. */

import type { LabelInput } from '../label-input';
import { hasOrganismWords } from '../strains/organisms/has-organism-words';
import { normalise } from '../text/normalise';
import { type Token, tokenise } from '../text/tokenise';
import { type NameGroup, nameWords, type Sign, signWords, type TextGroup, textWords } from './kind-words';
import type { Scores } from './scores';

/** Enough of a text to tell what it is; a list of INCI names shows itself in its first lines. */
export const LONGEST_LIST = 2500;
const LONGEST_DESCRIPTION = 1500;
/** Words of a first ingredient; more is a sentence. */
const LONGEST_FIRST = 6;

/** How many different phrases of a group stand in the text. */
export function distinct(group: TextGroup, tokens: readonly Token[]): number {
  const found = new Set<string>();
  for (const match of textWords(group).findAll(tokens)) found.add(match.values[0] ?? '');
  return found.size;
}

/** The first ingredient is a drink of its own ("carbonated water", "orange juice"). */
export function startsAsDrink(tokens: readonly Token[]): boolean {
  for (let at = 0; at < Math.min(5, tokens.length); at += 1) {
    const match = textWords('waterFirst').longestAt(tokens, at);
    if (match === null) continue;
    const next = tokens[match.end]?.text ?? ',';
    return (
      next === ',' ||
      next === '(' ||
      next === '.' ||
      next === '[' ||
      next === ';' ||
      next === 'from' ||
      next === 'aus' ||
      next === ':'
    );
  }
  return false;
}

/** How often the list says what only a supplement or a drink has. */
export function scoreListSigns(input: LabelInput, listTokens: readonly Token[], scores: Scores): void {
  const signs = signsIn(listTokens);
  if (signs.has('designation')) scores.supplement += 5;
  if (input.ingredients === null) return;
  if (signs.has('fizz')) scores.drink += 4;
  // No food is made of a capsule, nor of two things that hold a tablet together; coffee comes in capsules.
  const isPill = signs.has('capsule') || (signs.get('excipient') ?? 0) >= 2;
  if (isPill && scores.drink === 0) scores.supplement += 4;
  if (startsAsSupplement(listTokens)) scores.supplement += 3;
}

/** The first ingredient is what supplements are called by: "fish oil, gelatin, …", "hydrolysed collagen". */
function startsAsSupplement(tokens: readonly Token[]): boolean {
  const mark = tokens.findIndex(({ text }) => text === ',' || text === '(');
  const end = mark < 0 ? tokens.length : mark;
  const last = end > LONGEST_FIRST ? undefined : nameWords().findAll(tokens, 0, end).at(-1);
  return last?.end === end && last.values.some((group) => group === 'supplement' || group === 'nutrientName');
}

/** Of a probiotic's items; of a food's, cultures are one among several. */
const ORGANISM_SHARE = 1 / 3;

/** Whether a list is of organisms and what carries them, and no milk with cultures. */
export function listsOrganisms(listText: string, listTokens: readonly Token[]): boolean {
  const items = listText.split(/[,;]/);
  const end = listTokens.findIndex(({ text }) => text === ',' || text === '(');
  return (
    items.filter(hasOrganismWords).length >= items.length * ORGANISM_SHARE &&
    textWords('milk').findAll(listTokens, 0, end < 0 ? listTokens.length : end).length === 0 &&
    !startsAsDrink(listTokens)
  );
}

function signsIn(tokens: readonly Token[]): ReadonlyMap<Sign, number> {
  const found = new Map<Sign, number>();
  for (const { values } of signWords().findAll(tokens))
    for (const sign of values) found.set(sign, (found.get(sign) ?? 0) + 1);
  return found;
}

/** @param listTokens those of the list, or of the label where there is no list; @param listText the same, folded */
export function scoreSupplementText(
  input: LabelInput,
  listText: string,
  listTokens: readonly Token[],
  scores: Scores,
): void {
  const captions = input.tables
    .map((table) => `${table.caption ?? ''}\n${table.columns.join('\n')}`)
    .join('\n');
  const label =
    input.inci === null && input.ingredients === null ? '' : (input.label?.slice(0, LONGEST_LIST) ?? '');
  const beside = normalise(
    `${label}\n${captions.slice(0, 600)}\n${input.description?.slice(0, LONGEST_DESCRIPTION) ?? ''}`,
  ).text;
  const besideTokens = tokenise(beside);
  const phrases = distinct('supplementText', listTokens) + distinct('supplementText', besideTokens);
  scores.supplement += Math.min(6, 2 * phrases);
  // Directive 2002/46/EC, art. 6: a food supplement is sold as such, in these words.
  if (signsIn(besideTokens).has('designation')) scores.supplement += 5;
  const text = `${listText}\n${beside}`;
  const doses = text.match(/\d ?(?:mg|mcg|μg|iu|billion|mrd)\b(?! ?\/)/g)?.length ?? 0;
  if (doses >= 3 && !/\dk[jc]|kcal|\bcalories\b|\bbrennwert\b|\benerg/.test(text)) scores.supplement += 3;
}

/** What the first words of a bare label may say, and how much it counts. */
const OPENING: Readonly<Partial<Record<NameGroup, number>>> = {
  skincare: 3,
  household: 5,
  petFood: 3,
  alcohol: 2,
};

/**
 * A label without a section of its own: its first words are a name; doses and organisms speak for a supplement, a plain list or milk before
 * them for a food.
 */
export function scoreBareLabel(label: string, tokens: readonly Token[], scores: Scores): void {
  const opening = nameWords().findAll(tokens, 0, Math.min(24, tokens.length));
  const edible = opening.filter(({ values }) => values.includes('food') || values.includes('drink')).length;
  scores.food += Math.min(3, edible);
  for (const group of new Set(opening.flatMap(({ values }) => values))) scores[group] += OPENING[group] ?? 0;
  if (hasOrganismWords(label) && edible < 2) scores.supplement += 3;
  if (tokens.filter(({ text }) => text === ',').length >= 2) scores.food += 2;
}
