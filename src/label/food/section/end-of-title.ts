/**
 * The title that some labels print before a list without a heading: "Crunchy party snacks. Corn, oil, salt.", "Tortilla wraps - wheat flour,
 * water". No ingredient of it is known; before a full stop it may hold known names ("Corn snacks"), but not be one.
 */

import { wordsOf } from '../names/words';
import { isSeparator } from '../scope/is-separator';
import { isCapital, isWordLike, opensAdditive, type Scope, termsIn } from '../scope/scope';
import { isList } from './is-list';

type Range = readonly [from: number, to: number];

/** Ingredients behind a title. */
const FEWEST = 2;

/** Where the list begins behind its title; where the first sentence begins, if that is none. */
export function endOfTitle(scope: Scope, [first, second]: readonly Range[]): number {
  if (first === undefined) return 0;
  const [from, to] = first;
  const dash = scope.dashed ? to : dashIn(scope, first);
  if (dash < to && isTitle(scope, [from, dash], false) && isList(scope.tokens, dash + 1, to, FEWEST))
    return dash + 1;
  const follows = second !== undefined && second[0] === to && isList(scope.tokens, ...second, FEWEST);
  return follows && isTitle(scope, first, isCapital(scope, to)) ? to : from;
}

function isTitle(scope: Scope, [from, to]: Range, mayHoldNames: boolean): boolean {
  let words = 0;
  for (let at = from; at < to; at += 1) {
    const { text = '' } = scope.tokens[at] ?? {};
    if (opensAdditive(scope, at) || /^[,(:]$/.test(text) || (text === '%' && isShare(scope, at, to)))
      return false;
    if (isWordLike(scope, at)) words += 1;
  }
  let known = 0;
  for (const { term, start, end } of termsIn(scope, from, to))
    if (term.id !== 'prepared') known += end - start;
  return known === 0 || (mayHoldNames && from === 0 && known < words);
}

/** Not "100 % wholemeal bread", which is all of it, nor "yogurt with 3.5 % fat". */
function isShare({ tokens }: Scope, at: number, to: number): boolean {
  return tokens[at - 1]?.text !== '100' && wordsOf('nutrient').longestAt(tokens, at + 1, to) === null;
}

/** The dash before anything else that parts the list; the end where none stands. */
function dashIn(scope: Scope, [from, to]: Range): number {
  let at = from;
  while (at < to && !isSeparator(scope, at, to) && !/^[(:%]$/.test(scope.tokens[at]?.text ?? '')) at += 1;
  return scope.tokens[at]?.text === '-' ? at : to;
}
