import type { Match } from '../../text/lexicon';
import type { Token } from '../../text/tokenise';
import { type ENumber, findENumbers } from '../names/e-numbers';
import { chooseTerm, type Term, termLexicon } from '../names/terms';
import { matchBrackets } from './match-brackets';
import { openingOf, type Printed } from './text-of';

/** A label's tokens with everything that was looked up in them once, left to right. */
export interface Scope extends Printed {
  readonly lang: string | null;
  /** At a token: the names that start there. */
  readonly matches: readonly (Match<Term> | undefined)[];
  /** At a token: what the names that start there mean where no functional class stands beside them. */
  readonly plain: readonly (FoundTerm | null)[];
  /** At a token: the additive number that starts there. */
  readonly numbers: readonly (ENumber | undefined)[];
  /** 1 at a token inside a name, past its first: no list breaks there. */
  readonly inner: Uint8Array;
  /** The list parts its ingredients with dashes: "water - sugar- salt". */
  readonly dashed: boolean;
  /** At an opening bracket: its closing one; −1 elsewhere. */
  readonly closing: Int32Array;
}

/** A name found in the label, its meaning chosen. */
export interface FoundTerm {
  readonly term: Term;
  readonly start: number;
  readonly end: number;
}

/** `from`: the token that the list begins with. */
export function createScope(
  label: Pick<Scope, 'printed' | 'normal' | 'tokens' | 'lang'> & { readonly from: number },
): Scope {
  const { printed, normal, tokens, lang, from } = label;
  const matches: (Match<Term> | undefined)[] = new Array(tokens.length).fill(undefined);
  const plain: (FoundTerm | null)[] = new Array(tokens.length).fill(null);
  const inner = new Uint8Array(tokens.length);
  for (const match of termLexicon().findAll(tokens)) {
    matches[match.start] = match;
    plain[match.start] = meaningOf(match, tokens, lang, null);
    inner.fill(1, match.start + 1, match.end);
  }
  const numbers: (ENumber | undefined)[] = new Array(tokens.length).fill(undefined);
  for (const number of findENumbers(tokens)) numbers[number.start] = number;
  return {
    printed,
    normal,
    tokens,
    lang,
    listStart: openingOf(normal, tokens[from]),
    matches,
    plain,
    numbers,
    inner,
    dashed: isDashed(tokens),
    closing: matchBrackets(tokens, numbers),
  };
}

/** More dashes between spaces than commas, and at least two. */
function isDashed(tokens: readonly Token[]): boolean {
  let dashes = 0;
  let commas = 0;
  tokens.forEach(({ text, spaced }, at) => {
    if (text === '-' && spaced && tokens[at + 1]?.spaced === true) dashes += 1;
    if (text === ',') commas += 1;
  });
  return dashes >= 2 && dashes > commas;
}

/** The terms in a token range that stands under this functional class. */
export function termsIn(
  scope: Scope,
  from: number,
  to: number,
  functional: string | null = null,
): FoundTerm[] {
  const found: FoundTerm[] = [];
  for (let at = from; at < to; ) {
    const number = scope.numbers[at];
    const match = scope.matches[at];
    if (number !== undefined && !number.bare) at = number.end;
    else if (match !== undefined && match.end <= to) {
      const meant =
        functional === null ? scope.plain[at] : meaningOf(match, scope.tokens, scope.lang, functional);
      if (meant) found.push(meant);
      at = match.end;
    } else at += 1;
  }
  return found;
}

function meaningOf(
  match: Match<Term>,
  tokens: readonly Token[],
  lang: string | null,
  functional: string | null,
): FoundTerm | null {
  const term = chooseTerm(match, tokens, lang, functional);
  return term === null ? null : { term, start: match.start, end: match.end };
}

/** A known name starts here: none of the small words that stand between names. */
export function opensName(scope: Scope, at: number): boolean {
  return scope.plain[at] != null;
}

/** An additive's number or a name that is always an additive's starts here. */
export function opensAdditive(scope: Scope, at: number): boolean {
  return scope.numbers[at]?.bare === false || scope.plain[at]?.term.kind === 'additive';
}

/** A word or a number stands here. */
export function isWordLike(scope: Scope, at: number): boolean {
  const token = scope.tokens[at];
  return token !== undefined && (token.kind === 'word' || token.kind === 'number');
}

/** The token opens with a capital letter. */
export function isCapital({ tokens, printed, normal }: Scope, at: number): boolean {
  const token = tokens[at];
  return token !== undefined && /\p{Lu}/u.test(printed.charAt(normal.origin[token.start] ?? 0));
}
