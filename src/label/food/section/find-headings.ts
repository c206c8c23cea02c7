import type { Match } from '../../text/lexicon';
import type { Token } from '../../text/tokenise';
import { namesClass } from '../names/names-class';
import { wordsOf } from '../names/words';

export interface Heading {
  /** Token range, the words that qualify it ("wrapper ingredients:") included. */
  readonly start: number;
  readonly end: number;
  /** Its language, where the word tells. */
  readonly lang: string | null;
  /** Names a part of the product: the list before it is a list of the same product. */
  readonly qualified: boolean;
}

/** Words before "ingredients:" or behind it that say of which part ("BBQ sauce ingredients:", "Zutaten Teig:"). */
const LONGEST_QUALIFIER = 3;
/** "Ingrédients (à la mise en œuvre) :": a bracket shows where they end, so there may be more of them. */
const LONGEST_BRACKET = 8;

/** Headings of ingredient lists: "Ingredients:", "Zutaten/Ingrédients:", "Zutat(en):", "Batter ingredients:", and codes of languages. */
export function findHeadings(tokens: readonly Token[]): Heading[] {
  const found: Heading[] = [];
  const lexicon = wordsOf('heading');
  const codes = findCodes(tokens);
  for (let at = 0; at < tokens.length; at += 1) {
    const code = codes.get(at);
    if (code !== undefined) found.push(code);
    const match = lexicon.longestAt(tokens, at) ?? misreadAt(tokens, at);
    if (match === null) continue;
    let end = endOfPlural(tokens, match.end);
    let isNamedTwice = false;
    while (end < tokens.length && /^[/|(]$/.test(tokens[end]?.text ?? '')) {
      const next = lexicon.longestAt(tokens, end + 1);
      if (next === null) break;
      end = tokens[next.end]?.text === ')' ? next.end + 1 : next.end;
      isNamedTwice = true;
    }
    const before = tokens[at - 1];
    const opens = before === undefined || before.kind === 'break';
    const colon = opens || before.text === '.' ? endOfQualifier(tokens, end) : end;
    const isQualified = colon > end;
    end = colon;
    const after = tokens[end];
    const marked =
      after?.text === ':' ||
      after?.text === '•' ||
      after?.kind === 'break' ||
      after?.text === '-' ||
      (opens && /^[.;]$/.test(after?.text ?? ''));
    if (!marked && !((opens || isNamedTwice) && (after?.kind === 'word' || after?.kind === 'number')))
      continue;
    const start = startOfQualifier(tokens, at);
    found.push({
      start,
      end: marked ? end + 1 : end,
      lang: match.values.length === 1 ? (match.values[0] ?? null) : null,
      qualified: isQualified || start < at,
    });
    at = end;
  }
  return found;
}

/** The colon behind "Zutaten Teig:", "Ingredients (bun):", "Ingredients filling (52 %):"; where the heading ends if no such words follow it. */
function endOfQualifier(tokens: readonly Token[], from: number): number {
  const isBracket = tokens[from]?.text === '(';
  let end = isBracket ? from + 1 : from;
  const last = end + (isBracket ? LONGEST_BRACKET : LONGEST_QUALIFIER);
  while (end < last && (tokens[end]?.kind === 'word' || (isBracket && tokens[end]?.kind === 'number')))
    end += 1;
  if (isBracket && tokens[end]?.text === ')') end += 1;
  const share = tokens[end]?.text === '(' ? end + 1 : end;
  if (tokens[share]?.kind === 'number' && tokens[share + 1]?.text === '%')
    end = share + (share > end ? 3 : 2);
  return tokens[end]?.text === ':' && !namesClass(tokens, from, end) ? end : from;
}

const NO_CODES: ReadonlyMap<number, Heading> = new Map();

/** "FR: lait, sel. NL: melk, zout.": codes of two languages or more, each with a colon at a sentence's start, head the lists behind them. */
function findCodes(tokens: readonly Token[]): ReadonlyMap<number, Heading> {
  const found = new Map<number, Heading>();
  for (let at = 0; at < tokens.length; at += 1) {
    if (tokens[at + 1]?.text !== ':') continue;
    const lang = wordsOf('languageCode').longestAt(tokens, at)?.values[0];
    const before = tokens[at - 1];
    if (before !== undefined && before.kind !== 'break' && !/^[.:;•/|]$/.test(before.text)) continue;
    if (lang !== undefined) found.set(at, { start: at, end: at + 2, lang, qualified: false });
  }
  return new Set([...found.values()].map(({ lang }) => lang)).size > 1 ? found : NO_CODES;
}

/** "Inqredients:", "rngredienti:": what a scan makes of the word before the colon. */
function misreadAt(tokens: readonly Token[], at: number): Match<string> | null {
  if (
    !/^[:;]$/.test(tokens[at + 1]?.text ?? '') ||
    !/^\p{L}{1,4}redi?ent\p{L}{0,3}$/u.test(tokens[at]?.text ?? '')
  )
    return null;
  return { values: [], start: at, end: at + 1, tail: false };
}

/** Letters of a plural in brackets ("Zutat(en)", "Ingredient(s)"). */
const LONGEST_PLURAL = 2;

function endOfPlural(tokens: readonly Token[], at: number): number {
  const ending = tokens[at + 1];
  const attached = tokens[at]?.text === '(' && tokens[at]?.spaced === false && tokens[at + 2]?.text === ')';
  return attached && ending?.kind === 'word' && ending.text.length <= LONGEST_PLURAL ? at + 3 : at;
}

/** Where the sentence starts whose last word is the heading; the heading itself where too much stands before it. */
function startOfQualifier(tokens: readonly Token[], at: number): number {
  let start = at;
  while (tokens[start - 1]?.kind === 'word' && at - start <= LONGEST_QUALIFIER) start -= 1;
  return at - start <= LONGEST_QUALIFIER ? start : at;
}
