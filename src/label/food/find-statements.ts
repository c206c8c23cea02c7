/** Cuts what is no ingredient out of the list: traces, "Contains: …" lines, footnotes. They stay in the text. */
import type { Token } from '../text/tokenise';
import { allergensIn } from './allergens';
import { termLexicon } from './terms';
import { skipLessThan, wordsOf } from './words';

export interface Statements {
  /** Token ranges that hold ingredients, in order. */
  readonly lists: readonly (readonly [number, number])[];
  /** Statements inside a bracket ("cheese (contains egg), water"): the list goes on behind them. */
  readonly asides: readonly (readonly [number, number])[];
  readonly mayContain: readonly string[];
  /** Allergens that a "Contains" line names. */
  readonly declared: readonly string[];
}

/** Tokens of a footnote in brackets ("(* from organic farming)"). */
const LONGEST_NOTE = 20;
/** Words between a sentence's start and "may contain" ("the product"). */
const LONGEST_OPENING = 4;

export function findStatements(
  tokens: readonly Token[],
  from: number,
  to: number,
  lang: string | null,
): Statements {
  const lists: [number, number][] = [];
  const asides: [number, number][] = [];
  const mayContain = new Set<string>();
  const declared = new Set<string>();
  let start = from;
  for (let at = from; at < to; ) {
    const opens = at === from || isBoundary(tokens, at);
    const traces = matchIn('mayContain', tokens, at, to, lang);
    const contains = traces === null && opens ? matchIn('contains', tokens, at, to, lang) : null;
    const less = (traces !== null || contains !== null) && skipLessThan(tokens, at, to) > at;
    const note = opens && at > from && isFootnote(tokens, at);
    const end =
      traces !== null
        ? endOfSentence(tokens, traces.end, to, at)
        : contains !== null
          ? endOfContains(tokens, contains.end, endOfSentence(tokens, contains.end, to, at), lang)
          : note
            ? endOfFootnote(tokens, at, to)
            : at;
    if (end === at || less) {
      at += 1;
      continue;
    }
    const named = allergensIn(tokens, at, end, lang);
    const all =
      traces !== null || note || (contains !== null && onlyAllergens(tokens, contains.end, end, lang));
    if (!all) {
      at += 1;
      continue;
    }
    for (const name of named)
      if (traces !== null) mayContain.add(name);
      else if (contains !== null) declared.add(name);
    if (isBracketed(tokens, at, end)) asides.push([at, end]);
    else {
      const opening = traces === null ? at : startOfSentence(tokens, start, at);
      if (opening > start) lists.push([start, opening]);
      start = end;
    }
    at = end;
  }
  if (to > start) lists.push([start, to]);
  return { lists, asides, mayContain: [...mayContain], declared: [...declared] };
}

/** "This product may contain …": the sentence's first words are part of the statement. */
function startOfSentence(tokens: readonly Token[], from: number, at: number): number {
  let start = at;
  while (start > from && at - start < LONGEST_OPENING && tokens[start - 1]?.kind === 'word') start -= 1;
  const before = tokens[start - 1];
  const opens = start === from || before?.kind === 'break' || before?.text === '.';
  return opens && termLexicon().findAll(tokens, start, at).length === 0 ? start : at;
}

/** The statement fills a bracket. */
function isBracketed(tokens: readonly Token[], from: number, to: number): boolean {
  return /^[([]$/.test(tokens[from - 1]?.text ?? '') && /^[)\]]$/.test(tokens[to]?.text ?? '');
}

function matchIn(
  group: 'mayContain' | 'contains',
  tokens: readonly Token[],
  at: number,
  to: number,
  lang: string | null,
): { end: number } | null {
  const match = wordsOf(group).longestAt(tokens, at, to);
  if (match === null) return null;
  const single = match.end - match.start === 1;
  return single && lang !== null && !match.values.includes(lang) ? null : match;
}

/** A sentence starts here; a comma behind a full stop ("salt., contains wheat") is a slip. */
function isBoundary(tokens: readonly Token[], at: number): boolean {
  const slip = tokens[at - 1]?.text === ',' && tokens[at - 2]?.text === '.';
  const token = tokens[slip ? at - 2 : at - 1];
  return token === undefined || token.kind === 'break' || /^[.;*()!•\]]$/.test(token.text);
}

function isFootnote(tokens: readonly Token[], at: number): boolean {
  const mark = tokens[at];
  if (mark === undefined || !/^[*†‡¹²³°=]$/.test(mark.text)) return false;
  if (tokens[at - 1]?.text === '(' && hasComma(tokens, at)) return false;
  const next = tokens.slice(at + 1, at + 4).find((token) => !/^[*†‡¹²³°=:-]$/.test(token.text));
  return next !== undefined && next.kind !== 'mark' && next.kind !== 'break';
}

/** Whether the bracket goes on past a comma: "(*sugar, *cocoa butter)". */
function hasComma(tokens: readonly Token[], from: number): boolean {
  const end = tokens.slice(from, from + LONGEST_NOTE).find(({ text }) => text === ',' || text === ')');
  return end?.text === ',';
}

function endOfFootnote(tokens: readonly Token[], at: number, to: number): number {
  let end = at;
  while (end < to && /^[*†‡¹²³°=]$/.test(tokens[end]?.text ?? '')) end += 1;
  while (
    end < to &&
    tokens[end]?.kind !== 'break' &&
    !(tokens[end]?.text === '.' && (tokens[end + 1]?.spaced ?? true)) &&
    tokens[end]?.text !== '*'
  )
    end += 1;
  return end;
}

/** "Contains milk, may contain soy": where the next statement opens. */
function endOfContains(tokens: readonly Token[], from: number, to: number, lang: string | null): number {
  for (let at = from; at < to; at += 1) if (matchIn('mayContain', tokens, at, to, lang) !== null) return at;
  return to;
}

/** Up to the full stop, the line's end, or the bracket that holds the statement. */
function endOfSentence(tokens: readonly Token[], from: number, to: number, start: number): number {
  let depth = 0;
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (token === undefined) return at;
    if (token.text === '(' || token.text === '[') depth += 1;
    if (token.text === ')' || token.text === ']') depth -= 1;
    if (depth < 0) return at;
    if (depth > 0) continue;
    if (token.text === '.' && (tokens[at + 1]?.spaced ?? true)) return at;
    if (token.kind === 'break' && at > start + 2) return at;
  }
  return to;
}

/** "Contains: milk, soya" is a statement; "contains citric acid, salt" is part of the list. */
function onlyAllergens(tokens: readonly Token[], from: number, to: number, lang: string | null): boolean {
  const words = tokens.slice(from, to).filter((token) => token.kind === 'word').length;
  const pieces = tokens.slice(from, to).filter((token) => token.text === ',').length + 1;
  const known = allergensIn(tokens, from, to, lang, true).length;
  if (namesClass(tokens, from, to)) return false;
  return known > 0 && known >= pieces - 1 && words <= known * 6 + 6;
}

/** "Contains preservative: sodium metabisulphite" names an ingredient. */
function namesClass(tokens: readonly Token[], from: number, to: number): boolean {
  return termLexicon()
    .findAll(tokens, from, to)
    .some(({ values }) => values.some(({ kind }) => kind === 'class'));
}
