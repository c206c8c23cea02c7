/** Which count belongs to which organism; what is left over are totals of blends or of the product. */

import type { Mention } from '../mentions/mention';
import { covers, organismKey } from '../mentions/organism-match';
import type { CountMention } from './find-counts';

export interface Attached {
  /** One entry per mention, in order. */
  readonly own: readonly (CountMention | null)[];
  readonly rest: readonly CountMention[];
}

/** A table row with its dose column and a bracket in between fits; the next sentence does not. */
const REACH = 90;
/** No sentence ends behind these. */
const SHORTENED = /(?<!\p{L})(?:approx|ca|circa|entspr|env|equiv|max|min|mind)\./giu;
/** "1 x 10^10 CFU of the strain …" */
const SHORT_REACH = 28;

/** "11 billion CFU total": of all of them, whichever stands nearest. */
const TOTAL_NEXT =
  /^[^.][ (]{0,2}(?:total|gesamt|insgesamt|au total|in totale|en total|totaal)\b(?![ :]{0,3}\d)/i;

export function attachCounts(
  text: string,
  mentions: readonly Mention[],
  counts: readonly CountMention[],
): Attached {
  const single = counts.filter(({ end }) => !TOTAL_NEXT.test(text.slice(end - 1, end + 16)));
  const after = mentions.map((mention, i) =>
    countAfter(text, mention, nextOf(mentions, i)?.start ?? text.length, single),
  );
  const before = mentions.map((mention, i) => countBefore(text, mention, mentions[i - 1], single));
  const afterCount = new Set(after.filter((count) => count !== null)).size;
  const beforeCount = new Set(before.filter((count) => count !== null)).size;
  const isLed = beforeCount > afterCount;
  const found = isLed ? before : after;
  const own = found
    .map((count, i) =>
      (isLed ? leadsList(text, mentions, i) : closesList(text, mentions, i, after)) ? null : count,
    )
    .map((count, i, all) => (isGroup(mentions, i) || isShared(all, i) ? null : count));
  // What a group has is no total where others have counts of their own.
  const used = new Set(own.some((count) => count !== null) ? [...own, ...found] : own);
  return { own, rest: counts.filter((count) => !used.has(count)) };
}

/**
 * "Bifidobacteria 93 billion (B. breve, B. longum)": a genus beside its species is the name of a group, and its count that of the group. So is
 * a species beside several strains of it.
 */
function isGroup(mentions: readonly Mention[], i: number): boolean {
  const group = mentions[i];
  if (group === undefined || group.strain !== null) return false;
  const members = new Set(mentions.filter((mention) => covers(mention, group)).map(organismKey));
  return members.size > (group.species === null ? 0 : 1);
}

/** "B. clausii (strains SIN, T) 2 billion": one count after several strains is the count of them all. */
function isShared(own: readonly (CountMention | null)[], i: number): boolean {
  return own[i] === own[i - 1] || own[i] === own[i + 1];
}

/** The organism named next behind this one. */
export function nextOf(mentions: readonly Mention[], i: number): Mention | undefined {
  const end = mentions[i]?.end ?? 0;
  for (let j = i + 1; j < mentions.length; j += 1) {
    const next = mentions[j];
    if (next !== undefined && next.start >= end) return next;
  }
  return undefined;
}

function countAfter(
  text: string,
  mention: Mention,
  next: number,
  counts: readonly CountMention[],
): CountMention | null {
  const found = counts.find((count) => count.start >= mention.end);
  if (found === undefined || found.start >= next || found.start - mention.end > REACH) return null;
  const between = text.slice(mention.end, found.start);
  if (
    isNewSentence(between) ||
    /\b(?:total|blend|complex|mischung|complexe|mix|contains|provid\w+ (?:a )?total|each|per|pro|one|made|guarantee\w*|delivers|over)\b/i.test(
      between,
    )
  )
    return null;
  const lines = between.split('\n');
  if (lines.length > 1 && /[\p{L}]{3}/u.test(lines.slice(1).join(' ')))
    return /^[\s(]*(?:providing|provid\w*|supplying|with)\s*$/i.test(lines.slice(1).join(' ')) ? found : null;
  return found;
}

/** A point behind "min." or inside a bracket ends no sentence. */
function isNewSentence(between: string): boolean {
  const open = between.lastIndexOf('(') > between.lastIndexOf(')');
  const plain = between.replace(SHORTENED, ' ');
  return /\n\s*\n/.test(between) || (!open && /(?:^|[\p{L}\d)]{2}|\))[.!?]\s+(?:[A-ZÀ-Ý]|$)/u.test(plain));
}

function countBefore(
  text: string,
  mention: Mention,
  previous: Mention | undefined,
  counts: readonly CountMention[],
): CountMention | null {
  const found = counts.findLast((count) => count.end <= mention.start);
  if (found === undefined || mention.start - found.end > SHORT_REACH || (previous?.end ?? 0) > found.start)
    return null;
  const between = text.slice(found.end, mention.start);
  return /^[\s)\]|-]*(?:(?:of|de|d'|di|von|der|van|viable|live|the|strain|probiotic|kultur)\s+){0,3}$/i.test(
    between,
  ) && !between.includes('\n')
    ? found
    : null;
}

/** "20 billion CFU L. acidophilus, B. lactis": a count before the first of a list speaks for the list. */
function leadsList(text: string, mentions: readonly Mention[], i: number): boolean {
  const next = mentions[i + 1];
  return next !== undefined && isSameList(text, mentions[i]?.end ?? 0, next.start);
}

/** "L. acidophilus, B. lactis 20 billion CFU": a count after the last of a list speaks for the list, unless each has its own. */
function closesList(
  text: string,
  mentions: readonly Mention[],
  i: number,
  own: readonly (CountMention | null)[],
): boolean {
  let first = i;
  while (first > 0 && isSameList(text, mentions[first - 1]?.end ?? 0, mentions[first]?.start ?? 0))
    first -= 1;
  return first < i && mentions.slice(first, i).every((mention) => !isCounted(mention, mentions, own));
}

/** Here or where the same organism is named again. */
function isCounted(
  mention: Mention,
  mentions: readonly Mention[],
  own: readonly (CountMention | null)[],
): boolean {
  const key = organismKey(mention);
  return mentions.some((other, j) => own[j] !== null && organismKey(other) === key);
}

function isSameList(text: string, from: number, to: number): boolean {
  const between = text.slice(from, to);
  return (
    (!between.includes('\n') || /(?:and|und|et|y|e|en|&)\s*$/i.test(between)) &&
    /^[^.\p{L}]*(?:and|und|et|y|e|en|&)?\s*$/iu.test(between)
  );
}
