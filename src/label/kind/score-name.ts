/**
 * What a name says. Dosage forms and cosmetic words decide wherever they stand; food and drink words count by their place ("chocolate
 * milk", "lait au chocolat"). The weights are ours.
 */
import words from '../../../rules/lexicon/kinds.json' with { type: 'json' };
import type { LabelInput } from '../label-input';
import { normalise } from '../text/normalise';
import { type Token, tokenise } from '../text/tokenise';
import { ideographs, type NameGroup, nameWords, textWords } from './kind-words';
import type { Scores } from './scores';

/** Weight of a word in the name, for groups that decide wherever they stand. */
const STRONG: Readonly<Partial<Record<NameGroup, number>>> = {
  skincare: 6,
  supplement: 5,
  petFood: 6,
  nonFood: 7,
  infantFormula: 8,
  medicine: 6,
  nutrientName: 2,
  household: 8,
  skinWord: 3,
  foodShop: 0,
};
const HEAD = 4;
const BESIDE = 1;
const LONGEST_NAME = 300;

const TAIL = new Set(words.nameMarks.tail);
const HEAD_FIRST = new Set(words.nameMarks.headFirst);
const FLAVOUR_AFTER = new Set(words.nameMarks.flavourAfter);
const FLAVOUR_BEFORE = new Set(words.nameMarks.flavourBefore);
const DOSE = /\d ?(?:mg|mcg|μg|iu|ie|ui)\b/;
const COUNT = /\b\d{2,3} ?(?:ct|count|caps|tabs|kapseln|st|cps|cpr|gel|vegcaps)\b/;

/** Adds the name's words to `scores` and their groups to `inName`. */
export function scoreName(input: LabelInput, scores: Scores, inName: Set<NameGroup>): void {
  if (input.name === null) return;
  const text = normalise(input.name.slice(0, LONGEST_NAME)).text;
  const tokens = tokenise(text);
  const matches = nameWords()
    .findAll(tokens)
    .filter(({ start, end }) => !isFlavour(tokens, start, end));
  const tail = tokens.findIndex((token, index) => index > 0 && TAIL.has(token.text));
  const main = matches.filter(({ start }) => tail < 0 || start < tail);
  const heads = main.filter(({ values }) => values.some((group) => STRONG[group] === undefined));
  const headFirst = HEAD_FIRST.has((input.lang ?? '').slice(0, 2).toLowerCase());
  const head = headFirst ? heads[0] : heads.at(-1);
  // "Hydrating oil", "eye cream": with a word for skin beside it, a texture is no food.
  const aboutSkin = main.some(({ values }) => values.includes('skinWord'));
  const texture =
    aboutSkin && head !== undefined && textWords('texture').longestAt(tokens, head.start)?.end === head.end;
  // "Vitamin C gummies", "vinegar gummies, 60 count": with a nutrient beside them or counted, sweets are a dosage form.
  const aboutNutrient = main.some(
    ({ values }) => values.includes('nutrientName') || values.includes('supplement'),
  );
  const dosage = (aboutNutrient || COUNT.test(text)) && textWords('gummy').findAll(tokens).length > 0;
  if (dosage) scores.supplement += 5;
  for (const match of matches) {
    for (const group of match.values) {
      if (dosage && group === 'food') continue;
      const strong = STRONG[group];
      const first = !inName.has(group) || group === 'skinWord';
      const weight = strong === undefined ? (match === head && !texture ? HEAD : BESIDE) : first ? strong : 1;
      // "Caplets with 500 mg paracetamol": a medicine's substance makes the medicine wherever it is named.
      const beside = tail >= 0 && match.start > tail && strong !== undefined && group !== 'medicine';
      scores[group] += beside ? Math.min(weight, 2) : weight;
      inName.add(group);
    }
  }
  scoreIdeographs(input.name, scores);
  // "Zinc 25 mg", "Omega-3 90 ct": a nutrient with its dose or its count of pieces.
  if (DOSE.test(text)) scores.supplement += scores.nutrientName > 0 ? 4 : 1;
  if (COUNT.test(text)) scores.supplement += scores.nutrientName > 0 ? 3 : 1;
}

/** Scripts without spaces: words are looked for anywhere in the name. */
function scoreIdeographs(name: string, scores: Scores): void {
  if (!/[\u3040-\u9fff\uac00-\ud7af]/.test(name)) return;
  if (/\d+ ?(?:정|캡슐|粒|錠|カプセル)|영양제|保健食品|膠囊/.test(name)) scores.supplement += 5;
  for (const [word, group] of ideographs()) if (name.includes(word)) scores[group] += STRONG[group] ?? HEAD;
}

function isFlavour(tokens: readonly Token[], start: number, end: number): boolean {
  return FLAVOUR_AFTER.has(tokens[end]?.text ?? '') || FLAVOUR_BEFORE.has(tokens[start - 1]?.text ?? '');
}
