/**
 * Adds up what name, category, ingredient text, tables and description say about the kind of product. Weights are ours: dosage forms and
 * cosmetic words decide wherever they stand; food and drink words count by their place in a name ("chocolate milk", "lait au chocolat").
 */

import { ideographs, type NameGroup, nameWords, type TextGroup, textWords } from './kind-words';
import type { LabelInput } from './label-input';
import { readRowLabel } from './nutrition/row-label';
import { hasOrganismWords } from './strains/has-organism-words';
import { normalise } from './text/normalise';
import { type Token, tokenise } from './text/tokenise';

export type Scores = Record<NameGroup, number>;

export interface Evidence {
  readonly scores: Scores;
  /** Groups whose words stand in the name itself. */
  readonly inName: ReadonlySet<NameGroup>;
  /** Distinct INCI names in the ingredient text. */
  readonly inciNames: number;
  readonly hasList: boolean;
  readonly firstIsDrink: boolean;
}

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
const SENTENCES = 1500;
const LIST = 2500;

/** Words after which a name says what is in or with the product, not what it is. */
const TAIL = new Set([
  'with',
  'in',
  'mit',
  'au',
  'aux',
  'avec',
  'con',
  'al',
  'alla',
  'allo',
  'met',
  'med',
  'z',
  'i',
  'ze',
  'com',
  'for',
  'sur',
  'contre',
  'pour',
]);
/** Languages that name the thing first: "zumo de naranja". */
const HEAD_FIRST = new Set(['fr', 'es', 'it', 'pt', 'ro', 'ca', 'vi', 'pl']);
const FLAVOUR_AFTER = new Set([
  'flavour',
  'flavor',
  'flavoured',
  'flavored',
  'free',
  'geschmack',
  'smaak',
  'smak',
  'smag',
  'style',
  'scented',
  'scent',
  'frei',
  'vrij',
  'fri',
  'stick',
]);
const FLAVOUR_BEFORE = new Set([
  'flavour',
  'saveur',
  'gout',
  'gusto',
  'sabor',
  'smaku',
  'no',
  'zero',
  'without',
  'sans',
  'ohne',
  'sin',
  'senza',
  'zonder',
  'bez',
  'sem',
  'utan',
  'uden',
  'less',
  'low',
  'arome',
  'from',
  'parfum',
  'gusto',
]);

export function gatherEvidence(input: LabelInput): Evidence {
  const scores = emptyScores();
  const inName = new Set<NameGroup>();
  scoreName(input, scores, inName);
  scoreCategory(input.category, scores);
  const list = input.inci ?? input.ingredients;
  const listText = normalise((list ?? input.label ?? '').slice(0, LIST)).text;
  const listTokens = tokenise(listText);
  const inciNames = distinct('inci', listTokens);
  const kitchenList = inciNames === 0 && listTokens.filter(({ text }) => text === ',').length >= 2;
  scores.skincare += Math.min(6, scores.skinWord) * (kitchenList ? 0.5 : 1);
  if (distinct('petList', listTokens) >= 2) scores.petFood += 7;
  scores.nonFood += scores.household;
  scores.food += scores.foodShop;
  if (inciNames > 0) scores.skincare += inciNames >= 3 ? 8 : inciNames === 2 ? 5 : 2;
  if (input.inci !== null) scores.skincare += 5;
  const hasList = list !== null && list.trim() !== '';
  if (!hasList && input.label !== null) scoreBareLabel(input.label, listTokens, scores);
  if (hasList && inciNames < 2 && input.inci === null) scores.food += 2;
  const firstIsDrink = startsAsDrink(listTokens);
  if (firstIsDrink && hasList) scores.drink += 4;
  scoreSupplementText(input, scores);
  scoreTables(input, scores);
  scoreDescription(input.description, scores);
  return { scores, inName, inciNames, hasList, firstIsDrink };
}

function emptyScores(): Scores {
  return {
    skincare: 0,
    supplement: 0,
    nutrientName: 0,
    petFood: 0,
    nonFood: 0,
    infantFormula: 0,
    medicine: 0,
    alcohol: 0,
    drink: 0,
    food: 0,
    foodShop: 0,
    household: 0,
    skinWord: 0,
  };
}

function scoreName(input: LabelInput, scores: Scores, inName: Set<NameGroup>): void {
  if (input.name === null) return;
  const tokens = tokenise(normalise(input.name.slice(0, 300)).text);
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
  for (const match of matches) {
    for (const group of match.values) {
      const strong = STRONG[group];
      const first = !inName.has(group) || group === 'skinWord';
      const weight = strong === undefined ? (match === head && !texture ? HEAD : BESIDE) : first ? strong : 1;
      scores[group] += tail >= 0 && match.start > tail && strong !== undefined ? Math.min(weight, 2) : weight;
      inName.add(group);
    }
  }
  scoreIdeographs(input.name, scores);
  if (/\d ?(?:mg|mcg|μg|iu|ie|ui)\b/.test(normalise(input.name.slice(0, 300)).text))
    scores.supplement += scores.nutrientName > 0 ? 4 : 1;
  if (
    /\b\d{2,3} ?(?:ct|count|caps|tabs|kapseln|st|cps|cpr|gel|vegcaps)\b/.test(
      normalise(input.name.slice(0, 300)).text,
    )
  )
    scores.supplement += scores.nutrientName > 0 ? 3 : 1;
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

function distinct(group: TextGroup, tokens: readonly Token[]): number {
  const found = new Set<string>();
  for (const match of textWords(group).findAll(tokens)) found.add(match.values[0] ?? '');
  return found.size;
}

/** The first ingredient is a drink of its own ("carbonated water", "orange juice"). */
function startsAsDrink(tokens: readonly Token[]): boolean {
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

function scoreSupplementText(input: LabelInput, scores: Scores): void {
  const captions = input.tables
    .map((table) => `${table.caption ?? ''}\n${table.columns.join('\n')}`)
    .join('\n');
  const text = `${input.label?.slice(0, LIST) ?? ''}\n${input.ingredients?.slice(0, LIST) ?? ''}\n${captions.slice(0, 600)}\n${input.description?.slice(0, SENTENCES) ?? ''}`;
  const folded = normalise(text).text;
  scores.supplement += Math.min(6, 2 * distinct('supplementText', tokenise(folded)));
  const doses = folded.match(/\d ?(?:mg|mcg|μg|iu|billion|mrd)\b(?! ?\/)/g)?.length ?? 0;
  if (doses >= 3 && !/\dk[jc]|kcal|\bcalories\b|\bbrennwert\b|\benerg/.test(folded)) scores.supplement += 3;
}

/** A label without a section of its own: doses and organisms speak for a supplement, a plain list or milk before them for a food. */
function scoreBareLabel(label: string, tokens: readonly Token[], scores: Scores): void {
  const opening = nameWords().findAll(tokens, 0, Math.min(24, tokens.length));
  const edible = opening.filter(({ values }) => values.includes('food') || values.includes('drink')).length;
  scores.food += Math.min(3, edible);
  if (hasOrganismWords(label) && edible < 2) scores.supplement += 3;
  if (tokens.filter(({ text }) => text === ',').length >= 2) scores.food += 2;
}

function scoreTables(input: LabelInput, scores: Scores): void {
  const columns = new Set<string>();
  const nutrients = new Set<string>();
  let doses = 0;
  for (const table of input.tables.slice(0, 4)) {
    for (const [label = '', ...values] of table.rows.slice(0, 40)) {
      const subject = readRowLabel(label)?.subjects[0];
      if (subject?.kind === 'nutrient') nutrients.add(subject.name);
      else if (subject !== undefined) columns.add(subject.kind === 'energy' ? 'energy' : subject.column);
      else if (values.some((value) => DOSE.test(value))) doses += 1;
    }
  }
  if (input.declared !== null) scores.food += 3;
  if (columns.size >= 4) scores.food += 4;
  else if (columns.size <= 2 && (nutrients.size >= 3 || doses > 0)) scores.supplement += doses > 1 ? 4 : 3;
  const headers = input.tables.map((table) => `${table.caption ?? ''} ${table.columns.join(' ')}`).join(' ');
  const perMl = columns.size >= 3 && /100 ?ml\b/i.test(headers) && !/100 ?g\b/i.test(headers);
  if ((perMl || input.declared?.basis === '100ml') && !isMilk(input.name)) scores.drink += 5;
}

/** "950 mg", "10 Billion", "5 bill CFU" in a row that is no nutrition row. */
const DOSE = /^\W{0,3}\d[\d.,]* ?(?:mg|mcg|µg|μg|iu|ie|g|billion|million|bill|cfu)\b/i;

/** Milk is shelved and eaten as a food; milk drinks and plant drinks are drinks. */
function isMilk(name: string | null): boolean {
  const tokens = tokenise(normalise((name ?? '').slice(0, 300)).text);
  return (
    textWords('milk').findAll(tokens).length > 0 &&
    !nameWords()
      .findAll(tokens)
      .some(({ values }) => values.includes('drink'))
  );
}

function scoreDescription(description: string | null, scores: Scores): void {
  if (description === null) return;
  const seen = new Map<NameGroup, number>();
  for (const match of nameWords().findAll(tokenise(normalise(description.slice(0, SENTENCES)).text))) {
    for (const group of match.values) seen.set(group, (seen.get(group) ?? 0) + 1);
  }
  for (const [group, count] of seen) {
    if (!DESCRIBED.has(group)) continue;
    scores[group] += Math.min(2, count * 0.5);
  }
}
