/**
 * Of the organisms a label names, those that are in the product. A label that lists what it holds needs no help from its sentences: once
 * an organism stands in a list, has a count or is said to be contained, one that is only talked of ("the flora of healthy women is ruled by
 * L. crispatus") adds no row; it may still tell the strain or the state of one that is listed. A label of sentences alone keeps them all.
 *
 * Organisms with only separators between them are one run, and judged together. Looks at a bounded part of the sentence around each run.
 */
import type { CountMention } from './find-counts';
import type { Mention } from './mention';
import { covers, organismKey } from './organism-match';

/** `nameEnd`: where the product's name ends in the text; a name promises and lists nothing. */
export function onlyContents(
  text: string,
  mentions: readonly Mention[],
  counts: readonly CountMention[],
  nameEnd: number,
): readonly Mention[] {
  const told = new Set<Mention>();
  const listed: Mention[] = [];
  const runs = runsOf(text, mentions);
  for (const [i, run] of runs.entries()) {
    if ((run[0]?.start ?? 0) < nameEnd) continue;
    const around = { from: runs[i - 1]?.at(-1)?.end ?? 0, to: runs[i + 1]?.[0]?.start ?? text.length };
    if (isTalk(text, run, around, counts)) for (const mention of run) told.add(mention);
    else listed.push(...run);
  }
  if (listed.length === 0 || told.size === 0) return mentions;
  const keys = new Set(listed.map(organismKey));
  return mentions.filter(
    (mention) =>
      !told.has(mention) ||
      keys.has(organismKey(mention)) ||
      listed.some((other) => covers(other, mention) || (other.strain === null && covers(mention, other))),
  );
}

/** Signs of a list, conjunctions and lone digits: nothing that could be a sentence. */
const LIST_GAP = /^(?:[\s\d,;/&+|•·*()[\]†‡^-]|(?:and|und|et|e|y|en|i|och|or|oder|ou|o|of)\b){0,24}$/i;

function runsOf(text: string, mentions: readonly Mention[]): Mention[][] {
  const runs: Mention[][] = [];
  for (const mention of mentions) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (last !== undefined && LIST_GAP.test(text.slice(last.end, mention.start))) run?.push(mention);
    else runs.push([mention]);
  }
  return runs;
}

/** Sentences of a product page are seldom longer. */
const SENTENCE = 240;
/** A point ends a sentence only before a capital or a digit and behind a word; a line that goes on in lower case was only wrapped. */
const STOP = /(?<=[\p{L}\d)]{2}|\d\s?[gl])[.!?](?=\s{1,4}[\p{Lu}\d"(*†]|\s*$)|\n(?!\s{0,3}[a-zà-ÿ(])|[;•|]/u;
const SEPARATOR = /[,:()[\]]|\s-\s/;
/** Behind these a list may begin, whatever the sentence said before. */
const OPENING = /[:([]/;

/** Says of a product what is in it. */
const CONTAINED =
  /contain|includ|provid|deliver|suppl(?:y|ies)|featur|combin|formulated|blend|made (?:with|from|of)|composition|ingredi|consist|enthält|enthalten|zutaten|contien|apport|contenu|contiene|contenut|aporta|bevat|samenstelling|cont[ée]m|zawiera|innehåll|indehold/iu;
/** "… with live L. casei": the word right before an organism joins it to what it is in. */
const JOINED = /(?<!\p{L})(?:with|mit|avec|dont|con|met|med|com|z)\s(?:[\p{L}-]+\s){0,3}$/iu;
/** The verbs that descriptions are made with. */
const VERB =
  /(?<!\p{L})(?:is|are|was|were|has|have|had|can|may|might|will|does|lives?|ist|sind|war|wird|werden|hat|haben|kann|können|est|sont|peut|peuvent|è|sono|hanno|può|possono|son|han|puede|pueden|zijn|heeft|hebben|wordt|worden|kan|kunnen)(?!\p{L})/u;
/** An organism with so many words at its sides is no item of a list. */
const MANY_WORDS = 5;

/** Whether a run of organisms, with others `from` and `to` where it has neighbours, is only talked of: its sentence neither counts it nor says that it is contained. */
function isTalk(
  text: string,
  run: readonly Mention[],
  { from, to }: { readonly from: number; readonly to: number },
  counts: readonly CountMention[],
): boolean {
  const start = run[0]?.start ?? 0;
  const end = run.at(-1)?.end ?? 0;
  const head = lastOf(text.slice(Math.max(0, start - SENTENCE), start), STOP);
  const tail = text.slice(end, end + SENTENCE).split(STOP, 1)[0] ?? '';
  const isCounted = counts.some(
    (count) => count.start >= start - head.length && count.end <= end + tail.length,
  );
  if (isCounted) return false;
  // The words around other organisms are not around these.
  const before = lastOf(head.slice(-Math.max(1, start - from)), SEPARATOR);
  const behind = tail.slice(0, to - end).split(SEPARATOR, 1)[0] ?? '';
  if (CONTAINED.test(head) || CONTAINED.test(behind)) return false;
  if (VERB.test(lastOf(head, OPENING)) || VERB.test(behind)) return true;
  return !JOINED.test(before) && (`${before} ${behind}`.match(/\p{L}{2,}/gu)?.length ?? 0) >= MANY_WORDS;
}

function lastOf(text: string, mark: RegExp): string {
  return text.split(mark).at(-1) ?? '';
}
