/**
 * Words that a scan broke or misread, put right before look-up: "flavourenhanc er" and "bicarbon-ate" are one word, "yellow5" is two,
 * "gIucose" is glucose, "Natrimhydrogencarbonat" has a letter too few. Only a word that no lexicon knows is touched: towards any known word
 * where signs were taken for others that look alike, else only towards a word of an additive's name or class, and only by one letter past
 * the first. Offsets stay those of the printed text. Cost: a look-up a word, and some tens of comparisons for a word that is in no lexicon.
 */
import { createToken, type Token, withText } from '../../text/tokenise';
import { type LabelWords, labelWords } from './label-words';
import { termLexicon } from './terms';

/** Shorter words have neighbours that mean something else ("citrate", "nitrate") … */
const SHORTEST = 8;
/** … unless the next word confirms them: "almidén modificado". */
const SHORTEST_CONFIRMED = 5;
/** Words of one letter short by one are not told apart from chance below this length. */
const SHORTEST_JOINED = 9;

/** The tokens with misread words put right; the same array where there was nothing to do. */
export function mendWords(tokens: readonly Token[]): readonly Token[] {
  const words = labelWords();
  const mended: Token[] = [];
  let changed = false;
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (token === undefined) break;
    const mend = token.kind === 'word' ? mendAt(words, tokens, at, token) : null;
    if (mend === null) mended.push(token);
    else mended.push(...mend.tokens);
    changed ||= mend !== null;
    at += mend?.taken ?? 1;
  }
  return changed ? mended : tokens;
}

/** What takes the place of so many tokens. */
interface Mend {
  readonly tokens: readonly Token[];
  readonly taken: number;
}

function mendAt(words: LabelWords, tokens: readonly Token[], at: number, token: Token): Mend | null {
  return (
    joined(words, tokens, at, token) ??
    parted(tokens, at, token) ??
    shared(tokens, at, token) ??
    scanned(words, tokens, at, token) ??
    misread(words, tokens, at, token)
  );
}

/** "gIucose", "Mi1k": a known word, once the signs are put right that a scan took for others. */
function scanned(words: LabelWords, tokens: readonly Token[], at: number, token: Token): Mend | null {
  const text = words.lookAlike(token);
  if (text === null || termLexicon().longestAt(tokens, at) !== null) return null;
  return { tokens: [withText(token, text)], taken: 1 };
}

/** "flavourenhanc er", "bicarbon-ate", "léci - thines": with the next word it is a word of an additive's name. */
function joined(words: LabelWords, tokens: readonly Token[], at: number, token: Token): Mend | null {
  const hyphen = tokens[at + 1]?.text === '-';
  const second = hyphen ? at + 2 : at + 1;
  const next = tokens[second];
  if (next?.kind !== 'word' || token.text.length + next.text.length < SHORTEST_JOINED) return null;
  const strange = Number(isUnknown(words, tokens, at)) + Number(isUnknown(words, tokens, second));
  // A dash with spaces also parts ingredients: neither half may be a word.
  const isDash = hyphen && (tokens[at + 1]?.spaced === true || next.spaced);
  if (strange < (isDash ? 2 : 1)) return null;
  const text = token.text + next.text;
  if (!words.isAdditive(text)) return null;
  return {
    tokens: [createToken('word', text, token.start, next.end, token.spaced)],
    taken: second - at + 1,
  };
}

/** "yellow5", "amarillo5": a colour and its number. */
function parted(tokens: readonly Token[], at: number, token: Token): Mend | null {
  if (!/\d$/.test(token.text)) return null;
  const parts = /^(\p{L}{3,12})(\d{1,2})$/u.exec(token.text);
  if (parts === null || termLexicon().longestAt(tokens, at) !== null) return null;
  const [, name = '', number = ''] = parts;
  const middle = token.end - number.length;
  const pair: readonly Token[] = [
    createToken('word', name, token.start, middle, token.spaced),
    createToken('number', number, middle, token.end, false),
  ];
  return termLexicon().longestAt(pair, 0)?.end === 2 ? { tokens: pair, taken: 1 } : null;
}

/** "7O%": a number, once the letters are put right that a scan took for its digits. */
function shared(tokens: readonly Token[], at: number, token: Token): Mend | null {
  if (tokens[at + 1]?.text !== '%' || !/^[ol]?\d[\dol]{0,2}$/.test(token.text)) return null;
  const text = token.text.replaceAll('o', '0').replaceAll('l', '1');
  return { tokens: [createToken('number', text, token.start, token.end, token.spaced)], taken: 1 };
}

function misread(words: LabelWords, tokens: readonly Token[], at: number, token: Token): Mend | null {
  if (token.text.length < SHORTEST_CONFIRMED || !isUnknown(words, tokens, at)) return null;
  const mend = (text: string): Mend => ({ tokens: [withText(token, text)], taken: 1 });
  const text = token.text.length < SHORTEST - 1 ? null : words.nearest(token);
  if (text !== null) return mend(text);
  const confirmed = words.oneLetterOff(token).find((other) => opensName(tokens, at, withText(token, other)));
  return confirmed === undefined ? null : mend(confirmed);
}

/** Put in place of the token, the word opens a name of two words or more. */
function opensName(tokens: readonly Token[], at: number, word: Token): boolean {
  const match = termLexicon().longestAt([word, ...tokens.slice(at + 1, at + 5)], 0);
  return match !== null && match.end > 1;
}

function isUnknown(words: LabelWords, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token !== undefined && words.isStrange(token) && termLexicon().longestAt(tokens, at) === null;
}
