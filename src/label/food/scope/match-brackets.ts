import type { Token } from '../../text/tokenise';
import type { ENumber } from '../names/e-numbers';

/** Pairs brackets; a stray closing bracket means nothing, an unclosed one reaches to the end. */
export function matchBrackets(
  tokens: readonly Token[],
  numbers: readonly (ENumber | undefined)[],
): Int32Array {
  const closing = new Int32Array(tokens.length).fill(-1);
  const open: number[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const number = numbers[at];
    if (number !== undefined && number.end > at + 1) {
      at = number.end - 1;
      continue;
    }
    const token = tokens[at];
    if (token?.kind !== 'mark') continue;
    const { text } = token;
    if (text === '(' || text === '[') open.push(at);
    else if (text === ')' || text === ']') {
      const partner = open.findLastIndex((position) => tokens[position]?.text === (text === ')' ? '(' : '['));
      const from = partner >= 0 ? partner : open.length - 1;
      for (const position of open.splice(Math.max(from, 0))) closing[position] = at;
    }
  }
  for (const position of open) closing[position] = tokens.length;
  return closing;
}
