/**
 * "Jojoba Oil1, Limonene2. 1 from organic farming 2 from essential oils", "Jojoba Oil 1), …": a page's superscripts come as plain digits.
 * Where a digit that is glued to a word or stands before half a bracket also opens a note, both become superscripts again, one character
 * for one.
 */
import { isFootnote } from '../items/judge-words';

const GLUED = /(?:[a-z)][1-9]|[a-z)] [1-9]\))(?=\s?(?:[,.;|\n]|$))/gi;
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

export function markNotes(text: string): string {
  const numbers = new Set(Array.from(text.matchAll(GLUED), ([glued]) => numberIn(glued)));
  if (numbers.size === 0) return text;
  let out = text;
  for (const number of numbers) {
    const note = new RegExp(`(?:^|[\\s.])${number}(?=[ )=]{1,2}(\\p{L}[^.,;\\n]{3,80}))`, 'u');
    if (!isFootnote(note.exec(text)?.[1] ?? '')) continue;
    const superscript = SUPERSCRIPTS.charAt(Number(number));
    const raise = (said: string) => said.replace(number, superscript).replace(/(?<=[⁰¹²³⁴⁵⁶⁷⁸⁹])\)/, ' ');
    out = out.replace(note, raise).replace(GLUED, (said) => (numberIn(said) === number ? raise(said) : said));
  }
  return out;
}

function numberIn(glued: string): string {
  return glued.replace(/\D/g, '');
}
