/**
 * Cells of a list that lost what stood between them: "WaterMustard Seed 18%SaltSugar" is four ingredients. Where a small letter runs into a
 * capital and known words stand on both sides, the word is taken apart; a comma that was never printed parts them, unless they are one
 * name ("PalmOil"). A list with such a joint has them behind "%" and ")" too. Anything else ("BioGaia") stays as it is. Cost: one scan of a
 * text without joints.
 */
import type { NormalText } from '../../text/normalise';
import { createToken, type Token } from '../../text/tokenise';
import { labelWords } from './label-words';
import { termLexicon } from './terms';

const JOINT = /\p{Ll}\p{Lu}\p{Ll}/u;
const CAPITAL = /^\p{Lu}/u;

export function splitGlued(
  printed: string,
  { origin }: NormalText,
  tokens: readonly Token[],
): readonly Token[] {
  if (!JOINT.test(printed)) return tokens;
  const opensCapital = (at: number): boolean => CAPITAL.test(printed.charAt(origin[at] ?? 0));
  const pieces = tokens.map((token) => (token.kind === 'word' ? piecesOf(token, opensCapital) : [token]));
  if (pieces.every(({ length }) => length === 1)) return tokens;
  const split: Token[] = [];
  for (const words of pieces)
    for (const [at, word] of words.entries()) {
      const before = split[split.length - 1];
      const isJoint = at > 0 ? !areOneName(before, word) : isGluedTo(before, word, opensCapital);
      if (isJoint) split.push(createToken('mark', ',', word.start, word.start, false));
      split.push(word);
    }
  return split;
}

/** The known words that a token is made of, or the token itself. */
function piecesOf(token: Token, opensCapital: (at: number) => boolean): readonly Token[] {
  const pieces: Token[] = [];
  let start = token.start;
  for (let at = token.start + 1; at <= token.end; at += 1) {
    if (at < token.end && !(opensCapital(at) && !opensCapital(at - 1))) continue;
    const text = token.text.slice(start - token.start, at - token.start);
    const piece = createToken('word', text, start, at, start === token.start && token.spaced);
    if (labelWords().isStrange(piece)) return [token];
    pieces.push(piece);
    start = at;
  }
  return pieces.length > 1 ? pieces : [token];
}

function areOneName(before: Token | undefined, word: Token): boolean {
  return before !== undefined && termLexicon().longestAt([before, word], 0)?.end === 2;
}

/** "18%Salt", "(Acetic)Turmeric". */
function isGluedTo(before: Token | undefined, word: Token, opensCapital: (at: number) => boolean): boolean {
  return (
    before !== undefined &&
    /^[%)\]]$/.test(before.text) &&
    word.kind === 'word' &&
    !word.spaced &&
    opensCapital(word.start)
  );
}
