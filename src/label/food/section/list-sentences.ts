/** The sentences of one list: where its title ends, which hold ingredients, and which say something of the food. */

import { wordsOf } from '../names/words';
import { isSeparator } from '../scope/is-separator';
import type { Scope } from '../scope/scope';
import { endOfTitle } from './end-of-title';
import { namesIngredients } from './names-ingredients';

type Range = readonly [from: number, to: number];

export interface Sentences {
  readonly list: readonly Range[];
  /** Those beside it that say what the food contains ("this product contains gluten and soya"). */
  readonly said: readonly Range[];
}

/** `ranges`: what statements ("May contain …") leave of one list. */
export function listSentences(scope: Scope, ranges: readonly Range[]): Sentences {
  const sentences = ranges.flatMap((range) => sentencesOf(scope, range));
  const start = endOfTitle(scope, sentences);
  const behind = sentences.flatMap(([from, to]): Range[] =>
    to > start ? [[Math.max(from, start), to]] : [],
  );
  const list = behind.filter((one, at) => at === 0 || namesIngredients(scope, one));
  const says = ([from, to]: Range) => wordsOf('contains').findAll(scope.tokens, from, to).length > 0;
  return { list, said: behind.filter((one) => !list.includes(one) && says(one)) };
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
