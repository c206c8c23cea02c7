/**
 * What the words on a label promise. Reads name, category, label text and description; a claim that is denied ("not fried", "not intended
 * to treat … any disease") is none. Ingredient lists are no claims. Linear in the text.
 */
import words from '../../rules/lexicon/claims.json' with { type: 'json' };
import type { Kind } from './kind';
import type { ClaimFact } from './label-facts';
import type { LabelInput } from './label-input';
import { createLexicon, type Lexicon, type Match } from './text/lexicon';
import { normalise } from './text/normalise';
import { type Token, tokenise } from './text/tokenise';

type Word = keyof typeof words.words;
type Claim = ClaimFact['claim'];

const CLAIMED_ANYWHERE: ReadonlySet<Word> = new Set<Word>([
  'no-added-sugar',
  'unsweetened',
  'high-fibre',
  'source-of-fibre',
  'juice-100',
]);
/** A verb and its disease stand in one sentence, this many words apart at most. */
const FARTHEST_DISEASE = 6;
/** A denial stands at most this many words before what it denies. */
const FARTHEST_NEGATION = 4;
/** "Not intended to diagnose, treat, cure or prevent": one denial for a whole row of verbs. */
const FARTHEST_DISCLAIMER = 12;
const LONGEST_TEXT = 6000;

let lexicon: Lexicon<Word> | null = null;

export function readClaims(input: LabelInput, kind: Kind): ClaimFact[] {
  const found = new Map<Claim, string>();
  const name = partOf(input.name);
  const category = partOf(input.category.slice(-3).join(' | '));
  const text = partOf([input.label, input.description].filter((part) => part !== null).join('\n'));
  for (const part of [name, text]) readAnywhere(part, found);
  if (kind === 'food' || kind === 'drink') {
    for (const part of [name, category]) readProcess(part, input.ingredients, found);
    readFriedSentence(text, found);
  }
  for (const part of [name, text]) readPromises(part, found);
  return [...found].map(([claim, quote]) => ({ claim, quote }));
}

interface Part {
  readonly source: string;
  readonly origin: Int32Array;
  readonly tokens: readonly Token[];
  readonly matches: readonly Match<Word>[];
}

function partOf(source: string | null): Part {
  const printed = (source ?? '').slice(0, LONGEST_TEXT);
  const { text, origin } = normalise(printed);
  const tokens = tokenise(text);
  return { source: printed, origin, tokens, matches: printed === '' ? [] : claimWords().findAll(tokens) };
}

function claimWords(): Lexicon<Word> {
  lexicon ??= createLexicon(
    WORDS.flatMap((word) =>
      Object.values<readonly string[]>(words.words[word]).flatMap((phrases) =>
        phrases.map(
          (phrase) => [word === 'juice-100' ? phrase.replace('100 ', '100 % ') : phrase, word] as const,
        ),
      ),
    ),
  );
  return lexicon;
}

const WORDS = [
  'no-added-sugar',
  'unsweetened',
  'fried',
  'friedInOil',
  'notFried',
  'snack',
  'high-fibre',
  'source-of-fibre',
  'juice-100',
  'treats',
  'disease',
  'negation',
] as const satisfies readonly Word[];

function readAnywhere(part: Part, found: Map<Claim, string>): void {
  for (const match of part.matches) {
    for (const word of match.values) {
      if (!CLAIMED_ANYWHERE.has(word) || isDenied(part, match)) continue;
      if (
        word === 'no-added-sugar' ||
        word === 'unsweetened' ||
        word === 'high-fibre' ||
        word === 'source-of-fibre' ||
        word === 'juice-100'
      ) {
        if (!found.has(word)) found.set(word, quote(part, match, match));
      }
    }
  }
}

/** Frying and snacks are told by the name and the shelf, unless the name says how else it was made. */
function readProcess(part: Part, ingredients: string | null, found: Map<Claim, string>): void {
  const otherwise = part.matches.some(({ values }) => values.includes('notFried'));
  for (const match of part.matches) {
    const fried =
      match.values.includes('fried') ||
      (match.values.includes('friedInOil') && !isSweet(part, match) && isInOil(ingredients));
    if (fried && !otherwise && !isDenied(part, match) && !found.has('fried')) {
      found.set('fried', quote(part, match, match));
    }
    if (match.values.includes('snack') && !isDenied(part, match) && !found.has('snack')) {
      found.set('snack', quote(part, match, match));
    }
  }
}

/** Crisps and instant noodles are fried where potato, maize or wheat stands first and oil is in the list. */
function isInOil(ingredients: string | null): boolean {
  const text = normalise((ingredients ?? '').slice(0, 400)).text;
  return (
    /potato|pommes? de terre|kartoffel|patata|patate|aardappel|ziemniak|potatis|batata|maize|\bcorn\b|mais|wheat flour|weizenmehl|farine de ble/.test(
      text.slice(0, 80),
    ) && /\boils?\b|huile|\bol\b|[a-z]ol\b|aceite|\bolio\b|olie\b|olej|olja|oleo/.test(text)
  );
}

/** "Chocolate chips" are no crisps. */
function isSweet(part: Part, match: Match<Word>): boolean {
  return /^(?:choc|cacao|cocoa|carob|schoko|vanill|banan|kokos|coconut|apple|apfel)/.test(
    part.tokens[match.start - 1]?.text ?? '',
  );
}

/** In running text only the plain word counts ("deep-fried in sunflower oil"), not a dish that is named beside it. */
function readFriedSentence(part: Part, found: Map<Claim, string>): void {
  if (part.matches.some(({ values }) => values.includes('notFried'))) return;
  for (const match of part.matches) {
    if (!match.values.includes('fried') || isDenied(part, match) || found.has('fried')) continue;
    if (/^(?:deep|pre|par|flash) ?-?fried|frittiert|gefrituurd|prefritt|prefrito/.test(textOf(part, match))) {
      found.set('fried', quote(part, match, match));
    }
  }
}

function readPromises(part: Part, found: Map<Claim, string>): void {
  for (let at = 0; at < part.matches.length && !found.has('treats-disease'); at += 1) {
    const verb = part.matches[at];
    if (verb === undefined || !verb.values.includes('treats') || isDenied(part, verb, FARTHEST_DISCLAIMER))
      continue;
    const disease = part.matches
      .slice(at + 1, at + 6)
      .find(({ values, start }) => values.includes('disease') && start - verb.end <= FARTHEST_DISEASE);
    if (disease !== undefined && !endsSentence(part.tokens, verb.end, disease.start)) {
      found.set('treats-disease', quote(part, verb, disease));
    }
  }
}

function isDenied(part: Part, match: Match<Word>, farthest = FARTHEST_NEGATION): boolean {
  return part.matches.some(
    ({ values, end, start }) =>
      values.includes('negation') &&
      end <= match.start &&
      match.start - end <= farthest &&
      !endsSentence(part.tokens, start, match.start),
  );
}

function endsSentence(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (token?.kind === 'break' || token?.text === '.' || token?.text === '|' || token?.text === '!')
      return true;
  }
  return false;
}

function textOf(part: Part, match: Match<Word>): string {
  return part.tokens
    .slice(match.start, match.end)
    .map(({ text }) => text)
    .join(' ');
}

function quote(part: Part, from: Match<Word>, to: Match<Word>): string {
  const start = part.origin[part.tokens[from.start]?.start ?? 0] ?? 0;
  const end = part.origin[(part.tokens[to.end - 1]?.end ?? 1) - 1] ?? start;
  return part.source.slice(start, end + 1);
}
