/** Live, heat-killed or unstated, for one organism of a label. */
import words from '../../../rules/supplements/label-words.json' with { type: 'json' };
import type { CountMention } from './find-counts';
import type { Mention } from './mention';
import type { StrainFact } from './strain-facts';
import { anyOf } from './word-list';

const KILLED = anyOf(words.heatKilled, true);
const LIVE = anyOf(words.live);
const MILK = /\b(?:milk|milch|lait|latte|leche|melk|cream|juice|water|eggs?|honey|cheese|whey)\b/i;

/** Whether the label as a whole says that its organisms live. */
export function saysLive(text: string): boolean {
  return LIVE.test(text);
}

export function stateOf(
  text: string,
  mention: Mention,
  count: CountMention | null,
  labelIsLive: boolean,
): StrainFact['state'] {
  const before = text.slice(Math.max(0, mention.start - 90), mention.start);
  const item = before.slice(
    Math.max(...[',', ';', '\n', '. ', '•', '|'].map((mark) => before.lastIndexOf(mark))) + 1,
  );
  const after = (/^[^,;\n•|]{0,50}/.exec(text.slice(mention.end, mention.end + 50))?.[0] ?? '').replace(
    /\.\s.*$/,
    '',
  );
  const header = headerOf(before);
  for (const near of [item, after, header]) {
    if (
      near !== null &&
      KILLED.test(near) &&
      !MILK.test(near) &&
      !/\bpre-?\s?(?:biotic)?s?\s?(?:,|and|&|\+)/i.test(near)
    )
      return 'heat-killed';
  }
  if (mention.row?.form === 'heat-killed') return 'heat-killed';
  return labelIsLive || (count !== null && count.unit !== 'TFU') ? 'live' : 'unstated';
}

/** The words before the colon or open bracket whose list the organism stands in, on the same line. */
function headerOf(before: string): string | null {
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const open = Math.max(line.lastIndexOf(':'), line.lastIndexOf('('));
  return open < 0 || (line[open] === '(' && line.indexOf(')', open) >= 0) ? null : line.slice(0, open);
}
