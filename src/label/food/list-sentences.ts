/**
 * The sentences of a list that hold ingredients. The first is the list, unless it is its title; a later one belongs to it where it names an
 * additive or about half of its words are known ("Filling: milk, sugar."), less where it has commas, because nobody knows every name. Any
 * other is a remark ("Stir before use.").
 */
import { isSeparator } from './is-separator';
import { followedByFree } from './negation';
import { readPercent } from './read-percent';
import type { Scope } from './scope';
import { skipWord, wordsOf } from './words';

type Range = readonly [from: number, to: number];

/** Shorter ones ("de", "of", "in") stand in every sentence. */
const SHORTEST_WORD = 3;

/** `ranges`: what statements ("May contain …") leave of one list. */
export function listSentences(scope: Scope, ranges: readonly Range[]): readonly Range[] {
  const sentences = ranges.flatMap((range) => sentencesOf(scope, range));
  const opening = isTitle(scope, sentences) ? 1 : 0;
  return sentences.filter((one, at) => at === opening || namesIngredients(scope, one));
}

/** "Crunchy party snacks. Corn, oil, salt.": nothing of it is known, and a list stands behind it. */
function isTitle(scope: Scope, [first, second]: readonly Range[]): boolean {
  if (first === undefined || second === undefined || first[1] < second[0]) return false;
  for (let at = first[0]; at < first[1]; at += 1) {
    const isKnown = endOfName(scope, at) > at || isAdditive(scope, at);
    if (isKnown || /^[,(%]$/.test(scope.tokens[at]?.text ?? '')) return false;
  }
  return namesIngredients(scope, second) && scope.tokens.slice(...second).some(({ text }) => text === ',');
}

function sentencesOf(scope: Scope, [from, to]: Range): readonly Range[] {
  const sentences: Range[] = [];
  let start = from;
  for (let at = from; at < to; at += 1) {
    const closing = scope.closing[at] ?? -1;
    const number = scope.numbers[at];
    if (closing > at) at = closing;
    else if (number !== undefined && number.end > at + 1) at = number.end - 1;
    else if (scope.tokens[at]?.text === '.' && isSeparator(scope, at, to)) {
      if (at > start) sentences.push([start, at + 1]);
      start = at + 1;
    }
  }
  if (start < to) sentences.push([start, to]);
  return sentences;
}

function namesIngredients(scope: Scope, range: Range): boolean {
  const [from, to] = range;
  let words = 0;
  let known = 0;
  let commas = 0;
  for (let at = skipWord('contains', scope.tokens, from, scope.lang, to); at < to; ) {
    const end = Math.min(to, endOfName(scope, at));
    if (isAdditive(scope, at)) return true;
    if (/^[,;]$/.test(scope.tokens[at]?.text ?? '')) commas += 1;
    if (end > at) known += end - at;
    if (end > at || isLong(scope, at)) words += Math.max(1, end - at);
    at = Math.max(at + 1, end);
  }
  const isKnown = known > 0 && known * (commas > 0 ? 3 : 2) >= words;
  return isKnown && !isStatement(scope, range, commas);
}

/** "Rind not edible", "Cocoa: 30 % minimum", "Milk chocolate contains cocoa solids 27 %, milk solids 24 %". */
function isStatement(scope: Scope, [from, to]: Range, commas: number): boolean {
  const { tokens } = scope;
  const says = (group: 'contains' | 'least' | 'not', at: number) =>
    wordsOf(group).findAll(tokens, at, to).length > 0;
  for (let at = from; at < to; at += 1)
    if (tokens[at]?.text === ':')
      return commas === 0 && (readPercent(scope, at + 1, to) !== null || says('least', at));
  if (commas === 0 && says('not', from)) return true;
  return says('contains', from + 1) && tokens.slice(from, to).some(({ text }) => text === '%');
}

function isAdditive(scope: Scope, at: number): boolean {
  return scope.numbers[at]?.bare === false || scope.plain[at]?.term.kind === 'additive';
}

/** Where the known name ends that starts here; 0 where none does. */
function endOfName(scope: Scope, at: number): number {
  const meant = scope.plain[at];
  return meant == null || meant.term.guard || followedByFree(scope, meant.end) ? 0 : meant.end;
}

function isLong(scope: Scope, at: number): boolean {
  const token = scope.tokens[at];
  return token?.kind === 'word' && token.text.length >= SHORTEST_WORD;
}
