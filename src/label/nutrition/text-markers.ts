/**
 * Where running text says what its numbers are for: "per 100 g", "Amount Per Serving", "pro Tagesdosis", "2 capsules (=
 * daily dose) provide", "Serving size 2 scoops (13 g)".
 */
import { type Token, tokenise } from '../text/tokenise';
import { type Basis, NO_BASIS, readBasis, readServingSize } from './basis';
import { headerWords, nutritionTerms } from './nutrition-words';

export interface Marker {
  readonly basis: Basis;
  readonly start: number;
  readonly end: number;
  /** "Serving size 30 g", "servings per pack", "% RI per serving": heads no column of amounts. */
  readonly sizeOnly: boolean;
}

const SIZE_NEXT =
  /^[.:,\s([/|]{0,3}(?:approx\.? ?|ca\.? ?|env\.? ?)?\d{1,4}(?:[.,]\d{1,2})? ?(?:g|gr|grams?|gramm|grammes|gramos|grammi|ml|mls|millilit(?:er|re)s?|cl|l)(?![a-z])(?: ?\/ ?(?:100 ?)?ml)?(?: (?:serving|portion|serve|pack))?/;
const SERVING_COUNT = /^[:=\s(]{0,4}(?:(?:of|de|da|di|von|van) )?\d/;
/** "Nährwerte / Valeurs nutritives 100 g:": with its colon a hundred alone is a header too. */
const HUNDRED = /(?<![\d.,\p{L}])100 ?(?:g|ml) ?\)? ?:/gu;
/** "Per 100 g 74 g (2 tubes)": another column beside a header. */
const SIZE_BESIDE =
  /^[\s|,/*†]{1,4}\d{2,3}(?:\.\d{1,2})? ?(?:g|ml)(?![a-z])(?: ?\([^()\n]{1,20}\))?(?=[\s|,;*]{0,4}(?:[a-z%]|$))/;
/** "(as sold)", "(30 g)" behind a serving's name. */
const BRACKET_NEXT = /^ ?[([][^()[\]\n]{1,40}[)\]]/;
/** "per portion of 25 g"; without the word between, what goes on behind the number may be the first nutrient. */
const SIZE_BEHIND =
  /^ (?:(?:of|de|da|di|von|van) \d{1,4}(?:[.,]\d{1,2})? ?(?:g|ml)(?![a-z])|\d{1,4}(?:[.,]\d{1,2})? ?(?:g|gram|gramm|grammes|ml)(?= ?(?:[\n|/]|$)))/;
/** "100 g contain on average", "100g provides". */
const SIZE_BEFORE =
  /(?<![\d.,])100 ?(?:g|ml|grams?|gramm|grammes|gramos|grammi)(?: (?:[a-z]+ )?(?:product|produkts?|produit|producto|prodotto))? ?$/;
/** "A serving (87.5g) provides", "a 330ml bottle contains": only with its weight, else it may be any sentence. */
const SERVING_BEFORE =
  /(?:(?:\b(?:a|an|one|1|eine?|une?|una|uno|een) )?[a-z]{3,20} ?\((?:approx\.? ?)?\d{1,4}(?:[.,]\d{1,2})? ?(?:g|ml)\)|\b(?:a|an|one|eine?|une?|una|een) (?:[a-z]{3,12} )?\d{1,4}(?:[.,]\d{1,2})? ?(?:g|ml) [a-z]{3,20}) ?$/;
/** "per 8 fl oz (240 ml)", "par 1 tasse (55 g)": whatever it is called, its size stands behind. */
const SIZE_IN_BRACKET =
  /^ (?:\d|an? |one |une? |eine[rm]? |una |een )[^\n.:;()]{1,24}\([^()\d\n]{0,12}\d{1,4}(?:[.,]\d{1,2})? ?(?:g|ml)\)/;
/** "2 capsules (= daily dose) provide", "a daily dose (2 capsules) provides": the sentence up to its verb. */
const DAY_BEFORE = /(?:^|[.:;\n]) ?([^.:;\n]{3,50}) $/;
/** "Daily dose (2 capsules):". */
const DAY_BEHIND = /^ ?\([^()\n]{1,40}\) ?:/;
/** "% RI per serving"; "12 % per serving" is an amount. */
const SHARE_BEFORE = /(?<!\d ?)%[^\d\n%]{0,16}$/;
/** Words between "per" and what it is per: "per 1 vegetarian capsule", "per 1/2 pack". */
const MOST_WORDS_BETWEEN = 3;

/** In the order of the text, none overlapping; `tokens` are those of `text`. */
export function findMarkers(text: string, tokens: readonly Token[]): Marker[] {
  const named = namedMarkers(text, tokens);
  const bare: Marker[] = [];
  let ahead = 0;
  for (const { 0: printed, index } of text.matchAll(HUNDRED)) {
    const end = index + printed.length;
    while ((named[ahead]?.end ?? Infinity) <= index) ahead += 1;
    if ((named[ahead]?.start ?? Infinity) >= end)
      bare.push({ basis: readBasis(printed), start: index, end, sizeOnly: false });
  }
  return bare.length === 0 ? named : [...named, ...bare].sort((one, other) => one.start - other.start);
}

function namedMarkers(text: string, tokens: readonly Token[]): Marker[] {
  const markers: Marker[] = [];
  for (const { start, end, values } of headerWords().findAll(tokens)) {
    const from = tokens[start]?.start ?? 0;
    const to = tokens[end - 1]?.end ?? from;
    const last = markers.at(-1)?.end ?? 0;
    if (from < last) continue;
    if (values.includes('per') && isServingCount(tokens, start, last)) {
      markers.push({ basis: NO_BASIS, start: from, end: to, sizeOnly: true });
      continue;
    }
    const rest = text.slice(to, to + 64);
    const size = SIZE_NEXT.exec(rest);
    if (values.includes('servingSize') && SERVING_COUNT.test(rest)) {
      const printed = readServingSize(rest.trimStart().split('\n')[0] ?? '');
      const basis: Basis = { ...NO_BASIS, per: 'serving', size: printed, stated: true };
      markers.push({ basis, start: from, end: to + (size?.[0].length ?? 1), sizeOnly: true });
    } else if (size !== null && (values.includes('per') || values.includes('heading'))) {
      const pushed = push(markers, text, from, to + size[0].length);
      if (pushed && !isBehindName(tokens, start)) pushBeside(markers, text);
    } else if (values.includes('per')) {
      const named = namedAfter(tokens, end);
      const bracket = SIZE_IN_BRACKET.exec(rest)?.[0];
      if (named !== null)
        push(markers, text, from, named + (SIZE_BEHIND.exec(text.slice(named, named + 24))?.[0].length ?? 0));
      else if (bracket !== undefined) push(markers, text, from, to + bracket.length);
    } else if (values.includes('contains')) {
      const ahead = text.slice(Math.max(0, from - 60), from);
      const before = SIZE_BEFORE.exec(ahead)?.[0] ?? SERVING_BEFORE.exec(ahead)?.[0] ?? dayBefore(ahead);
      if (before !== null && from - before.length >= last) push(markers, text, from - before.length, to);
    } else if (values.includes('day') && DAY_BEHIND.test(rest)) push(markers, text, from, to);
  }
  return markers;
}

/** "Servings per package: 4" counts servings and heads nothing; "per serving per pack" are two headers. */
function isServingCount(tokens: readonly Token[], at: number, lastMarker: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined || before.end === lastMarker) return false;
  return (
    headerWords()
      .longestAt(tokens, at - 1)
      ?.values.includes('serving') === true
  );
}

/** Whether the words name what numbers are for, and head a column. */
function push(markers: Marker[], text: string, start: number, to: number): boolean {
  const bracket = BRACKET_NEXT.exec(text.slice(to, to + 48))?.[0] ?? '';
  // "Per 100 g (per 50 g bar)": another header.
  const end = to + (readBasis(bracket).stated ? 0 : bracket.length);
  const basis = readBasis(text.slice(start, end));
  if (basis.per === null) return false;
  // A third "per" behind a percent sign heads the shares, which are no cells; and so does one that says the same again.
  const [one, two = one] = markers.slice(-2);
  const isThird = one !== two || (basis.size === null && one?.basis.per === basis.per);
  if (two !== undefined && isThird && SHARE_BEFORE.test(text.slice(Math.max(two.end, start - 18), start))) {
    markers.push({ basis: NO_BASIS, start, end, sizeOnly: true });
    return false;
  }
  markers.push({ basis, start, end, sizeOnly: false });
  return true;
}

function pushBeside(markers: Marker[], text: string): void {
  const from = markers.at(-1)?.end ?? 0;
  const beside = SIZE_BESIDE.exec(text.slice(from, from + 48))?.[0];
  if (beside === undefined) return;
  const basis = readBasis(beside);
  markers.push({ basis, start: from, end: from + beside.length, sizeOnly: false });
}

/** What names a day's dose and stands, with no other word between, before the verb; null where nothing does. */
function dayBefore(ahead: string): string | null {
  const sentence = DAY_BEFORE.exec(ahead)?.[1] ?? '';
  const tokens = tokenise(sentence);
  const day = headerWords()
    .findAll(tokens)
    .findLast(({ values }) => values.includes('day'));
  const behind = day === undefined ? '' : sentence.slice(tokens[day.end - 1]?.end);
  return day !== undefined && /^ ?(?:\)|\([^()]*\))?$/.test(behind) ? `${sentence} ` : null;
}

/** "Sugars per 100 g 12 g": the number behind is the row's. */
function isBehindName(tokens: readonly Token[], at: number): boolean {
  return [1, 2, 3, 4].some((words) => nutritionTerms().longestAt(tokens, at - words)?.end === at);
}

/** Where a serving or a day that is named right after "per" ends; null when none is. */
function namedAfter(tokens: readonly Token[], from: number): number | null {
  let words = 0;
  for (let at = from; words < MOST_WORDS_BETWEEN && at < tokens.length; at += 1) {
    if (tokens[at]?.kind !== 'mark') words += 1;
    const match = headerWords().longestAt(tokens, at);
    if (match === null) continue;
    if (!match.values.some((word) => word === 'serving' || word === 'day' || word === 'servingSize'))
      return null;
    return tokens[match.end - 1]?.end ?? null;
  }
  return null;
}
