/**
 * Makes label text readable by the organism and count rules: marks, tags, odd dashes and look-alike letters go; case, line breaks and
 * word order stay, because a strain designation is told from a word by its case and a table by its lines.
 *
 * Exponents survive as "10^9". Linear; reads at most TEXT_LIMIT characters.
 */

/** The longest product page text seen has about 40,000 characters; past it nothing is read. */
const TEXT_LIMIT = 60_000;

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** Cyrillic letters that look like Latin ones, as printed inside Latin words. */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  [...'аaеeоoсcрpхxуyіiАAВBЕEКKМMНHОOРPСCТTХX'.matchAll(/(.)(.)/gu)].map(([, from = '', to = '']) => [
    from,
    to,
  ]),
);
const ENTITIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    nbsp: ' ',
    quot: '"',
    apos: "'",
    reg: '',
    trade: '',
    times: '×',
  }),
);

/** "Lactobacillus (L.) helveticus": a genus and its own abbreviation. */
const ABBREVIATED = /\b([A-Z])([a-z]{5,20}) \(\1[a-z]{0,3}\.?\) (?=[A-Za-z][a-z]{3})/g;

/** Genus stems that start a word inside a glued one ("includingBifidobacterium"). */
const GLUED_GENUS =
  /([a-zà-ÿ]{3})(?=(?:Lactobac|Bifidob|Streptoc|Saccharom|Lactoco|Lacticas|Limosil|Bacillus))/g;
/** A code or a name that is glued to a species ("infantisR0033", "Lactobacilluscasei"). */
const GLUED_CODE =
  /((?:acidophil|rhamnos|longum|infant|lact|plantar|helvetic|reuter|gasser|salivari|ferment|bulgaric|coagul|subtil|breve|bifidum|casei)(?:us|is|um|i|ans)?)(?=(?!us|is|um|ans|i)[A-Z]{1,4}-?\d)/gi;
const GLUED_SPECIES = /((?:lactobacillus|bifidobacterium|streptococcus|saccharomyces))(?=[a-z]{5})/gi;

export function cleanLabel(text: string): string {
  let out = text.length > TEXT_LIMIT ? text.slice(0, TEXT_LIMIT) : text;
  if (out.includes('&')) out = out.replace(/&(#?\w{1,8});/g, decodeEntity);
  if (out.includes('<')) {
    out = out
      .replace(/<sup>\s*(\d{1,2})\s*<\/sup>/gi, '^$1')
      .replace(/<(?:br|\/p|\/li|\/tr|\/div)\b[^<>]{0,200}>/gi, '\n')
      .replace(/<\/t[dh]>/gi, ' | ')
      .replace(/<\/?(?:b|i|em|strong|span|sup|sub|a|u|font|small)\b[^<>]{0,400}>/gi, '')
      .replace(/<\/?[a-z][^<>]{0,400}>/gi, ' ');
  }
  out = out
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff\ufffd]/g, '')
    .replace(/[®™©℠]|\((?:R|TM|C|SM)\)|(?<=[\p{L}\d])[@°](?![\p{L}\d])/gu, '')
    .replace(/10\s?([⁰¹²³⁴-⁹]{1,2})/g, (_, power: string) => `10^${plainDigits(power)}`)
    .replace(/[⁰¹²³⁴-⁹]/g, ' ')
    .replace(/[‐‑‒–—―−﹣－]/g, '-')
    .replace(/[‘’‚`´′]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t_]/g, ' ')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n');
  if (/\p{Script=Cyrillic}/u.test(out)) out = out.replace(/[\p{L}\p{M}]+/gu, mendLookAlikes);
  return out
    .replace(/(?<=[a-z]{3})(?:l?[/\\|1!]{1,2})(us|um)\b/gi, 'll$1')
    .replace(/(?<=[a-z])1{1,2}(?=[a-z]{2})/g, (ones) => 'l'.repeat(ones.length))
    .replace(/\.{3,}|…/g, ' - ')
    .replace(/(\d) \.(?=\d)/g, '$1.')
    .replace(/\bLactobaci\d+/gi, 'Lactobacillus')
    .replace(/(?<=[a-z]{3})- {0,4}\n {0,8}(?=[a-z]{3})/g, '')
    .replace(ABBREVIATED, '$1$2 ')
    .replace(GLUED_GENUS, '$1 ')
    .replace(GLUED_SPECIES, '$1 ')
    .replace(GLUED_CODE, '$1 ');
}

function decodeEntity(whole: string, name: string): string {
  if (!name.startsWith('#')) return ENTITIES.get(name) ?? whole;
  const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code > 0 && code < 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole;
}

function plainDigits(superscripts: string): string {
  return [...superscripts].map((digit) => SUPERSCRIPTS.indexOf(digit)).join('');
}

function mendLookAlikes(word: string): string {
  if (!/[a-z]/i.test(word) || !/\p{Script=Cyrillic}/u.test(word)) return word;
  return [...word].map((letter) => LOOK_ALIKES.get(letter) ?? letter).join('');
}
