/** Where "and" or a slash parts a stretch in two: both sides are known, and no name holds them both. */

import { readPercent } from '../scope/read-percent';
import { type Scope, termsIn } from '../scope/scope';
import { coversNutrients } from './covers-nutrients';
import { isOneName } from './is-one-name';
import {
  type Context,
  firstGroup,
  type Group,
  hasNumber,
  isSlash,
  isVitaminCode,
  skipAnd,
  skipSlash,
} from './list-node';

/** Tokens between two separators; a longer stretch is no list, and is not looked through for "and". */
const LONGEST_STRETCH = 400;

export interface Joint {
  /** Where the side before it ends, and where the other begins. */
  readonly at: number;
  readonly after: number;
}

export function findJoint(
  scope: Scope,
  start: number,
  end: number,
  groups: readonly Group[],
  context: Context,
): Joint | null {
  const last = end - start > LONGEST_STRETCH ? start : end - 1;
  for (let at = start + 1; at < last; at += 1) {
    const closing = scope.closing[at] ?? -1;
    const inside = scope.matches[at];
    if (closing > at) at = closing;
    else if (inside !== undefined && inside.end > at + 1) at = inside.end - 1;
    else {
      const slash = isSlash(scope, at);
      const after = slash ? skipSlash(scope, at, end) : skipAnd(scope, at, end);
      if (after === at || after >= end) continue;
      const isKnown = (from: number, to: number) =>
        termsIn(scope, from, to, context.functional).some(({ term }) => term.kind !== 'class' || !slash) ||
        (to - from === 1 && (context.nutrient || isVitaminCode(scope.tokens[from]))) ||
        hasNumber(scope, from, to);
      if (isKnown(start, at) && isKnown(after, end) && !isJoined(scope, start, end, { at, after }, groups))
        return { at, after };
    }
  }
  return null;
}

/** Both sides together are one name. */
function isJoined(
  scope: Scope,
  start: number,
  end: number,
  { at, after }: Joint,
  groups: readonly Group[],
): boolean {
  const behind = groups.filter(([from]) => from > at);
  const bare = firstGroup(end, behind);
  const bracket = behind.find(([from, to]) => readPercent(scope, from, to)?.end !== to) ?? behind[0];
  return (
    isOneName(scope, { start, and: at, after, bare, end, bracket }) || coversNutrients(scope, start, bare)
  );
}
