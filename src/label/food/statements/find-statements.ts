/** Cuts what is no ingredient out of the list: traces, "Contains: …" lines, remarks. They stay in the text. */
import type { Token } from '../../text/tokenise';
import { allergensIn } from '../names/allergens';
import { termLexicon } from '../names/terms';
import { statementAt } from './statement-at';

export interface Statements {
  /** Token ranges that hold ingredients, in order. */
  readonly lists: readonly (readonly [number, number])[];
  /** Statements inside a bracket ("cheese (contains egg), water"): the list goes on behind them. */
  readonly asides: readonly (readonly [number, number])[];
  readonly mayContain: readonly string[];
  /** Allergens that a "Contains" line names. */
  readonly declared: readonly string[];
}

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
    const statement = statementAt(tokens, at, [from, to], lang);
    if (statement === null) {
      at += 1;
      continue;
    }
    const { kind, end } = statement;
    for (const name of kind === 'remark' ? [] : allergensIn(tokens, at, end, lang))
      (kind === 'traces' ? mayContain : declared).add(name);
    if (isBracketed(tokens, at, end)) asides.push([at, end]);
    else {
      const opening = kind === 'traces' ? startOfSentence(tokens, start, at) : at;
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
