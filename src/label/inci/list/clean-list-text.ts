/**
 * The printed text with every sign that only looks different made the same, one character for one, so that offsets stay true:
 * spaces, dashes, bullets, quotes, full-width punctuation; mark-up and formula codes in angle brackets become blanks.
 */
import { markNotes } from './mark-notes';

const SAME: Readonly<Record<string, string>> = {
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '﹣': '-',
  '‘': "'",
  '’': "'",
  '‛': "'",
  '`': "'",
  '´': "'",
  '′': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '•': '•',
  '‣': '•',
  '∙': '•',
  '⋅': '•',
  '·': '•',
  '・': '•',
  '･': '•',
  '⁄': '/',
  '∕': '/',
  '，': ',',
  '、': ',',
  '；': ';',
  '：': ':',
  '（': '(',
  '）': ')',
  '［': '[',
  '］': ']',
  '{': '[',
  '}': ']',
  '¦': '|',
  '￨': '|',
  '\u2028': '\n',
  '\u2029': '\n',
  '\r': '\n',
  '\t': ' ',
  '\ufffd': ' ',
  '％': '%',
  '＋': '+',
  '＊': '*',
  '※': '*',
  '⁎': '*',
  '∗': '*',
  '\ufe0e': ' ',
  '\ufe0f': ' ',
};
const BLANK = /[\s\u00a0\u1680\u2000-\u200f\u202f\u205f\u2060\u3000\ufeff\u00ad]/;
const NEEDS_WORK = /[^\n -z|~]/;
/**
 * What a page's frame leaves around a list: the opening of a quoted array, a heading glued to its list, one in bold marks (its words
 * stay), a closing "Read more".
 */
const FRAME =
  /^\s*\[\s*['"]|^\s*(?:full )?(?:ingredients|ingrédients|inhaltsstoffe|ingredienti|ingredientes)(?=[A-Z][A-Za-z])|^\s*\*\*[^*\n]{2,40}\*\*|(?:read|show|see|view) (?:more|less|all)\.{0,3}\s*$/gi;
const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&#44;': ',' };
const TAG = /<(\/?)([a-z0-9][^<>\n]{0,40})>/gi;
const BREAKING_TAG = /^(?:br|p|li|div|tr|h\d|ul|ol)\b/i;

export function cleanListText(text: string): string {
  let out = text.replace(FRAME, (whole) =>
    whole.includes('**') ? whole.replaceAll('*', ' ') : ' '.repeat(whole.length),
  );
  if (NEEDS_WORK.test(out)) {
    let mapped = '';
    for (let i = 0; i < out.length; i++) {
      const character = out.charAt(i);
      if (character >= ' ' && character <= 'z') mapped += character;
      else if (character === '\n') mapped += '\n';
      else mapped += SAME[character] ?? (BLANK.test(character) ? ' ' : pictureOrItself(character));
    }
    out = mapped;
  }
  if (out.includes('<')) {
    out = out.replace(TAG, (whole, _slash: string, inside: string) =>
      (BREAKING_TAG.test(inside) ? '\n' : ' ').padStart(whole.length),
    );
  }
  if (out.includes('&'))
    out = out.replace(/&(?:amp|nbsp|#160|#44);/g, (whole) => (ENTITIES[whole] ?? ' ').padEnd(whole.length));
  if (isNumbered(out)) out = out.replace(/(?<=^|\s)\d{1,2}[.)]\s/g, (whole) => ';'.padStart(whole.length));
  if (out.includes("', '") || out.includes('", "')) out = out.replace(/(['"]), \1/g, '\n\n \n');
  return markNotes(out);
}

/** Asterisks among the dingbats mark footnotes; every other shape or picture stands where a bullet could. Half a pair counts as one. */
function pictureOrItself(character: string): string {
  if (character >= '\u2731' && character <= '\u273d') return '*';
  if ((character >= '\u25a0' && character <= '\u27bf') || (character >= '\ud83c' && character <= '\ud83e'))
    return '•';
  return character >= '\udc00' && character <= '\udfff' ? ' ' : character;
}

/** "1. Aqua 2. Glycerin 3. Parfum": the first three numbers in order, each found once and never sought again. */
function isNumbered(text: string): boolean {
  let at = 0;
  for (const number of ['1', '2', '3']) {
    const ordinal = new RegExp(`(?:^|\\s)${number}[.)]\\s`, 'g');
    ordinal.lastIndex = at;
    const found = ordinal.exec(text);
    if (found === null) return false;
    at = ordinal.lastIndex - 1;
  }
  return true;
}
