/** Live, heat-killed or unstated, for one organism of a label. */
import words from '../../../../rules/supplements/label-words.json' with { type: 'json' };
import type { CountMention } from '../counts/find-counts';
import type { Mention } from '../mentions/mention';
import type { StrainFact } from '../strain-facts';
import { anyOf } from '../word-list';

const KILLED = anyOf(words.heatKilled, true);
const LIVE = anyOf(words.live);
const MILK = /\b(?:milk|milch|lait|latte|leche|melk|cream|juice|water|eggs?|honey|cheese|whey)\b/i;

/** Whether the label as a whole says that its organisms live. */
export function saysLive(text: string): boolean {
  return LIVE.test(text);
}

/** `next`: the organism named next; what is said behind it is of this one only in the plural ("A et B inactivés"). */
export function stateOf(
  text: string,
  mention: Mention,
  next: Mention | undefined,
  count: CountMention | null,
  labelIsLive: boolean,
): StrainFact['state'] {
  const before = text.slice(Math.max(0, mention.start - 90), mention.start);
  const item = before.slice(
    Math.max(...[',', ';', '\n', '. ', '•', '|'].map((mark) => before.lastIndexOf(mark))) + 1,
  );
  if ([item, textAfter(text, mention.end, next?.start ?? text.length), headerOf(before)].some(saysKilled))
    return 'heat-killed';
  if (
    next !== undefined &&
    isJoined(text, mention, next) &&
    PLURAL.test(textAfter(text, next.end, text.length))
  )
    return 'heat-killed';
  if (mention.row?.form === 'heat-killed') return 'heat-killed';
  return labelIsLive || (count !== null && count.unit !== 'TFU') ? 'live' : 'unstated';
}

const PLURAL =
  /^[\s)\]]*(?:\([^()]{0,30}\)\s*)?(?:[\p{L}-]+(?:és|ées|ados|adas|ati|ate)|heat[- ]killed)(?!\p{L})/iu;

function isJoined(text: string, mention: Mention, next: Mention): boolean {
  return (
    /^\s(?:et|e|y|and|&)\s$/i.test(text.slice(mention.end, next.start)) &&
    saysKilled(textAfter(text, next.end, text.length))
  );
}

/** "Heat-killed L. plantarum and live B. lactis": the word nearest to the organism counts; milk is heat-treated too. */
function saysKilled(near: string | null): boolean {
  const match = near === null ? null : KILLED.exec(near);
  if (near === null || match === null || MILK.test(near)) return false;
  return (
    !LIVE.test(near.slice(match.index + match[0].length)) &&
    !/\bpre-?\s?(?:biotic)?s?\s?(?:,|and|&|\+)/i.test(near)
  );
}

/** A code, a weight and a count may stand before the word. */
const ITEM = 80;

/** The rest of the organism's own item. */
function textAfter(text: string, end: number, next: number): string {
  const after = /^[^,;\n•|]*/.exec(text.slice(end, Math.min(next, end + ITEM)))?.[0] ?? '';
  const own = after.replace(/\.\s.*$/s, '');
  return next < end + ITEM ? (own.split(/\s(?:and|und|et|e|y|en|&|\+)\s/)[0] ?? '') : own;
}

/** The words before the colon or open bracket whose list the organism stands in, on the same line. */
function headerOf(before: string): string | null {
  const line = before.slice(before.lastIndexOf('\n') + 1).replace(/\([^()]*\)/g, '');
  const open = Math.max(line.lastIndexOf(':'), line.lastIndexOf('('));
  if (open < 0) return null;
  const header = line.slice(0, open);
  // What stands before a bracket is one item of a list.
  return line[open] === '(' ? (header.split(/[,;•|]/).at(-1) ?? '') : header;
}
