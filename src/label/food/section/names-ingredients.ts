/**
 * Whether a sentence behind a list belongs to it: where it names an additive or about half of its words are known ("Filling: milk, sugar."),
 * less where it has commas, because nobody knows every name. Any other is a remark: directions, advice, denials, what the food contains.
 */
import { type Token, withText } from '../../text/tokenise';
import { skipWord, wordsOf } from '../names/words';
import { followedByFree } from '../scope/negation';
import { readPercent } from '../scope/read-percent';
import { opensAdditive, type Scope, termsIn } from '../scope/scope';

/** Weights: a part of a pack has one too ("sauce 20 g: water, sugar"), but no single ingredient. */
const WEIGHT = /^(?:g|kg|l|ml)$/;

/** Commas of a list; a sentence that advises what goes with the food has fewer. */
const MOST_ADVISED = 3;
/** Shorter ones ("de", "of", "in") stand in every sentence. */
const SHORTEST_WORD = 3;

type Range = readonly [from: number, to: number];

export function namesIngredients(scope: Scope, range: Range): boolean {
  const [from, to] = range;
  const opensWith = (group: 'not' | 'with') => skipWord(group, scope.tokens, from, scope.lang, to) > from;
  if (opensWith('not')) return false;
  let words = 0;
  let known = 0;
  let commas = 0;
  let directs = false;
  let advises: boolean | null = null;
  for (let at = skipWord('contains', scope.tokens, from, scope.lang, to); at < to; ) {
    const end = Math.min(to, endOfName(scope, at));
    if (opensAdditive(scope, at)) return true;
    directs ||= directsAt(scope, at);
    const { text = '' } = scope.tokens[at] ?? {};
    const isComma = /^[,;]$/.test(text);
    if (isComma) commas += 1;
    // "Great with pasta, rice": what stands before the first mark holds a food and is less than half known.
    if (advises === null && (isComma || skipWord('and', scope.tokens, at, scope.lang) > at))
      advises = known > 0 && known * 2 < words;
    // "Caramel swirl (sugar, water)": what holds others is a part of the food, by any name.
    if (/^[(:]$/.test(text)) advises = false;
    if (end > at) known += end - at;
    if (end > at || isLong(scope, at)) words += Math.max(1, end - at);
    at = Math.max(at + 1, end);
  }
  const isKnown = known > 0 && known * (commas > 0 ? 3 : 2) >= words;
  const isAdvice = directs || opensWith('with') || (advises === true && commas < MOST_ADVISED);
  return isKnown && !isAdvice && !isStatement(scope, range, commas);
}

/** "Rind not edible", "Contains alcohol", "Cocoa: 30 % minimum", "Milk chocolate contains cocoa solids 27 %, milk solids 24 %". */
function isStatement(scope: Scope, [from, to]: Range, commas: number): boolean {
  const { tokens } = scope;
  const says = (group: 'contains' | 'least' | 'not', at: number) =>
    wordsOf(group).findAll(tokens, at, to).length > 0;
  for (let at = from; at < to; at += 1)
    if (tokens[at]?.text === ':')
      return commas === 0 && (readPercent(scope, at + 1, to) !== null || says('least', at));
  for (let at = from; at < to && commas === 0; at += 1) if (isWeight(scope, at)) return true;
  const holds = (mark: string) => tokens.slice(from, to).some(({ text }) => text === mark);
  if (commas > 0) return says('contains', from + 1) && holds('%');
  return says('not', from) || isContained(scope, [from, to], holds('('));
}

/** "Contains alcohol", "Milchzucker und Milcheiweiß enthalten". */
function isContained(scope: Scope, [from, to]: Range, bracketed: boolean): boolean {
  const [verb] = wordsOf('contains').findAll(scope.tokens, from, to);
  if (verb === undefined) return false;
  return verb.end >= to - 1 || (!bracketed && termsIn(scope, from, verb.start).length === 0);
}

/** "2 tbsp oil", "5 min": directions. */
function directsAt(scope: Scope, at: number): boolean {
  const unit = unitAt(scope, at);
  return unit !== null && skipWord('kitchenMeasure', [unit], 0, null) > 0;
}

/** "20 g", "20g". */
function isWeight(scope: Scope, at: number): boolean {
  return WEIGHT.test(unitAt(scope, at)?.text ?? '');
}

/** The unit of the amount that starts here, a space between them or none. */
function unitAt({ tokens }: Scope, at: number): Token | null {
  const token = tokens[at];
  if (token === undefined || !/^\d/.test(token.text)) return null;
  return (
    (token.kind === 'number' ? tokens[at + 1] : withText(token, token.text.replace(/^\d{1,4}/, ''))) ?? null
  );
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
