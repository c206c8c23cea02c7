/** Adds up what name, category, ingredient text, tables and description say about the kind of product. */

import type { LabelInput } from '../label-input';
import { opensWithOrganism } from '../strains/organisms/has-organism-words';
import { normalise } from '../text/normalise';
import { tokenise } from '../text/tokenise';
import { type NameGroup, nameWords } from './kind-words';
import { scoreName } from './score-name';
import { scoreTables } from './score-tables';
import {
  distinct,
  LONGEST_LIST,
  listsOrganisms,
  scoreBareLabel,
  scoreListSigns,
  scoreSupplementText,
  startsAsDrink,
} from './score-text';
import { emptyScores, type Scores } from './scores';

export interface Evidence {
  readonly scores: Scores;
  /** Groups whose words stand in the name itself. */
  readonly inName: ReadonlySet<NameGroup>;
  /** Distinct INCI names in the ingredient text. */
  readonly inciNames: number;
  readonly hasList: boolean;
}

const LEVEL: Readonly<Partial<Record<NameGroup, number>>> = {
  petFood: 6,
  nonFood: 4,
  skincare: 5,
  supplement: 5,
  nutrientName: 3,
  household: 6,
  skinWord: 1,
  foodShop: 1.5,
};
const LEVEL_OTHER = 4;
/** Groups that a description may speak for; the others it names in passing. */
const DESCRIBED: ReadonlySet<NameGroup> = new Set<NameGroup>([
  'food',
  'drink',
  'skincare',
  'supplement',
  'petFood',
]);
const LONGEST_DESCRIPTION = 1500;

/** Name and category only: enough where the kind is known and only an exemption is asked for. */
export function gatherTitleEvidence(input: LabelInput): Pick<Evidence, 'scores' | 'inName'> {
  const scores = emptyScores();
  const inName = new Set<NameGroup>();
  scoreName(input, scores, inName);
  scoreCategory(input.category, scores);
  return { scores, inName };
}

export function gatherEvidence(input: LabelInput): Evidence {
  const { scores, inName } = gatherTitleEvidence(input);
  const list = input.inci ?? input.ingredients;
  const listText = normalise((list ?? input.label ?? '').slice(0, LONGEST_LIST)).text;
  const listTokens = tokenise(listText);
  const inciNames = distinct('inci', listTokens);
  const kitchenList = inciNames === 0 && listTokens.filter(({ text }) => text === ',').length >= 2;
  // "Hair, skin and nails, 60 tablets": what is swallowed says what it is for.
  const isSwallowed = inName.has('supplement') && !inName.has('skincare');
  if (!isSwallowed) scores.skincare += Math.min(6, scores.skinWord) * (kitchenList ? 0.5 : 1);
  const hasList = list !== null && list.trim() !== '';
  if (!hasList && input.label !== null) scoreBareLabel(input.label, listTokens, scores);
  if (distinct('petList', listTokens) >= 2) scores.petFood += 7;
  // "Composition: 95% cotton, 5% elastane"; "5–15% anionic surfactants", as Regulation (EC) No 648/2004 has cleaners say it.
  if (distinct('material', listTokens) >= 2) scores.nonFood += 12;
  scores.nonFood += scores.household;
  scores.food += scores.foodShop;
  if (inciNames > 0) scores.skincare += inciNames >= 3 ? 8 : inciNames === 2 ? 5 : 2;
  if (input.inci !== null) scores.skincare += 5;
  if (hasList && inciNames < 2 && input.inci === null) scores.food += 2;
  if (hasList && startsAsDrink(listTokens)) scores.drink += 4;
  const isSaidToBe = inName.has('nutrientName') || distinct('supplementText', listTokens) > 0;
  const mayBeProbiotic = isSaidToBe && !inName.has('food') && !inName.has('drink');
  const isPlainList = hasList && inciNames === 0;
  if (
    isPlainList &&
    (opensWithOrganism(listText) || (mayBeProbiotic && listsOrganisms(listText, listTokens)))
  )
    scores.supplement += 3;
  scoreListSigns(input, listTokens, scores);
  scoreSupplementText(input, listText, listTokens, scores);
  scoreTables(input, scores);
  scoreDescription(input.description, scores);
  return { scores, inName, inciNames, hasList };
}

/** The two innermost levels say most; a shop's own name or "Home" says nothing. */
function scoreCategory(category: readonly string[], scores: Scores): void {
  const levels = category.slice(0, 12);
  levels.forEach((level, index) => {
    const depth = levels.length - index;
    const share = depth <= 2 ? 1 : 0.5;
    const seen = new Set<NameGroup>();
    for (const match of nameWords().findAll(tokenise(normalise(level.slice(0, 80)).text))) {
      for (const group of match.values) seen.add(group);
    }
    // "Food & Drink", "Beauty & Household": a level of several kinds says little.
    const split = seen.size > 1 ? 0.5 : 1;
    for (const group of seen) scores[group] += (LEVEL[group] ?? LEVEL_OTHER) * share * split;
  });
}

function scoreDescription(description: string | null, scores: Scores): void {
  if (description === null) return;
  const seen = new Map<NameGroup, number>();
  for (const match of nameWords().findAll(
    tokenise(normalise(description.slice(0, LONGEST_DESCRIPTION)).text),
  )) {
    for (const group of match.values) seen.set(group, (seen.get(group) ?? 0) + 1);
  }
  for (const [group, count] of seen) {
    if (!DESCRIBED.has(group)) continue;
    scores[group] += Math.min(2, count * 0.5);
  }
}
