/** Letters that Unicode does not decompose, Greek prefixes of chemistry, and the punctuation that means the same. */
const SPECIAL: ReadonlyMap<string, string> = new Map([
  ...pairs('ß ss,æ ae,œ oe,ø o,ł l,đ d,ð d,þ th,ı i,α alpha,β beta,γ gamma,δ delta'),
  ...each('‘’‚‛`´′ʼ＇', "'"),
  ...each('“”„‟«»″', '"'),
  ...each('‐‑‒–—―−﹣', '-'),
  ...each('•●▪■◦‣∙⋅·・◆♦►▶➤', '•'),
  ...each('⁄∕', '/'),
  ...each('，、﹐،', ','),
  ...each('{｛【〔', '['),
  ...each('}｝】〕', ']'),
  ...each('®™℠©_\u00ad\u200b\u200c\u200d\u2060\ufeff\ufffd', ''),
  ...each('¹²³⁰⁴⁵⁶⁷⁸⁹', null),
  ['º', '°'],
  ['\n', '\n'],
  ['\u2028', '\n'],
  ['\u2029', '\n'],
]);

const cache = new Map<string, string>();
/** Enough for every script on a label; past it a hostile text is folded without being remembered. */
const CACHE_LIMIT = 8192;

/**
 * Folds one code point: lower case, no accents, one sign for each kind of quote, dash, bullet and space. Superscript digits stay (they
 * are footnote marks or exponents). The result folds to itself.
 */
export function foldCharacter(character: string): string {
  const known = cache.get(character);
  if (known !== undefined) return known;
  const folded = fold(character, 0);
  if (cache.size < CACHE_LIMIT) cache.set(character, folded);
  return folded;
}

function fold(character: string, depth: number): string {
  const special = SPECIAL.get(character);
  if (special !== undefined) return special;
  if (/[\s\p{Cc}]/u.test(character)) return ' ';
  if (/[\p{M}\p{Cf}\p{Cs}]/u.test(character)) return '';
  const plain = character.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  if (plain === character || depth > 3) return plain;
  let result = '';
  for (const part of plain) result += fold(part, depth + 1);
  return result;
}

function pairs(text: string): [string, string][] {
  return text.split(',').map((pair) => [pair.slice(0, 1), pair.slice(2)]);
}

function each(characters: string, to: string | null): [string, string][] {
  return [...characters].map((character) => [character, to ?? character]);
}
