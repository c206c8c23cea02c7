/**
 * Of the organisms a label names, those that are in the product. A label that lists what it holds needs no help from its sentences: once
 * an organism stands in a list, has a count or is said to be contained, one that is only talked of ("the flora of healthy women is ruled by
 * L. crispatus") adds no row; it may still tell the strain or the state of one that is listed. A label of sentences alone keeps them all if
 * it counts living organisms. What is said of others, or stands in an aside, is never in the product.
 *
 * Organisms with only separators between them are one run, and judged together. Looks at a bounded part of the sentence around each run.
 */

import type { CountMention } from '../counts/find-counts';
import type { Mention } from '../mentions/mention';
import { covers, organismKey } from '../mentions/organism-match';
import type { IsAside } from './asides-in';
import { sentenceAround } from './sentence-around';
import { type SpeaksOf, speaksOf } from './speaks-of';

export interface LabelSetting {
  readonly text: string;
  /** The product's name, in the same spelling as the text. */
  readonly name: string;
  readonly isAside: IsAside;
  /** Counts outside of asides. */
  readonly counts: readonly CountMention[];
}

export function onlyContents(label: LabelSetting, mentions: readonly Mention[]): readonly Mention[] {
  const { text, name, isAside, counts } = label;
  const runs = runsOf(
    text,
    mentions.filter(({ start, end }) => !isAside(start, end)),
  );
  const tells = speaksOf(name);
  const roles = new Map<Mention, Role>();
  for (const [i, run] of runs.entries()) {
    const around = { from: runs[i - 1]?.at(-1)?.end ?? 0, to: runs[i + 1]?.[0]?.start ?? text.length };
    const role = roleOf(label, run, around, tells);
    for (const mention of run) roles.set(mention, role);
  }
  const kept = [...roles.keys()];
  const listed = kept.filter((mention) => roles.get(mention) === 'contents');
  if (listed.length === 0) {
    const isOfLiving = counts.some(({ unitPrinted }) => unitPrinted);
    return kept.filter(
      (mention) => roles.get(mention) === 'name' || (isOfLiving && roles.get(mention) === 'talk'),
    );
  }
  const keys = new Set(listed.map(organismKey));
  return kept.filter(
    (mention) =>
      roles.get(mention) === 'name' ||
      keys.has(organismKey(mention)) ||
      (roles.get(mention) !== 'others' &&
        listed.some((other) => covers(other, mention) || (other.strain === null && covers(mention, other)))),
  );
}

/** Where an organism stands: in the product's name, among what the product holds, in talk, in what is said of something else. */
type Role = 'name' | 'contents' | 'talk' | 'others';
const TOLD = { product: 'contents', unclear: 'talk', others: 'others' } as const;

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

const SEPARATOR = /[,:()[\]]|\s-\s/;
/** Behind these a list may begin, whatever the sentence said before. */
const OPENING = /[:([]/;
/** "… with live L. casei": the word right before an organism joins it to what it is in. */
const JOINED = /(?<!\p{L})(?:with|mit|avec|dont|con|met|med|com|z)\s(?:[\p{L}-]+\s){0,3}$/iu;
/** The verbs that descriptions are made with. */
const VERB =
  /(?<!\p{L})(?:is|are|was|were|has|have|had|can|may|might|will|does|lives?(?=\s(?:in|on|at)\s)|ist|sind|war|wird|werden|hat|haben|kann|können|est|sont|peut|peuvent|è|sono|hanno|può|possono|son|han|puede|pueden|zijn|heeft|hebben|wordt|worden|kan|kunnen)(?!\p{L})/u;
/** Units of amounts are no words of a sentence. */
const WORD = /(?<!\d ?)\p{L}{2,}/gu;
/** An organism with so many words at its sides is no item of a list. */
const MANY_WORDS = 5;

/** The role of a run of organisms that has neighbours up to `from` and from `to` on. */
function roleOf(
  { text, name, counts }: LabelSetting,
  run: readonly Mention[],
  { from, to }: { readonly from: number; readonly to: number },
  tells: SpeaksOf,
): Role {
  const start = run[0]?.start ?? 0;
  const end = run.at(-1)?.end ?? 0;
  if (start < name.length && text.startsWith(name)) return 'name';
  const { head, tail, isAnswer } = sentenceAround(text, start, end);
  if (isAnswer) return 'talk';
  const isCounted = counts.some(
    (count) => count.start >= start - head.length && count.start < end + tail.length,
  );
  if (isCounted) return 'contents';
  // The words around other organisms are not around these.
  const before = lastOf(head.slice(-Math.max(1, start - from)), SEPARATOR);
  const behind = tail.slice(0, to - end).split(SEPARATOR, 1)[0] ?? '';
  const told = tells(head, behind);
  if (told !== null) return TOLD[told];
  if (VERB.test(lastOf(head, OPENING)) || VERB.test(behind)) return 'talk';
  const words = `${before} ${behind}`.match(WORD)?.length ?? 0;
  return words < MANY_WORDS || JOINED.test(before) ? 'contents' : 'talk';
}

function lastOf(text: string, mark: RegExp): string {
  return text.split(mark).at(-1) ?? '';
}
