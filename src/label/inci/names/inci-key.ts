/**
 * The key under which an INCI name is looked up: letters and digits only, in capitals, without accents. "1,2-Hexanediol",
 * "1 2-hexanediol" and "1.2-HEXANEDIOL" share one key, as do "HydrogenatedCastor Oil" and "Hydrogenated Castor Oil", so that
 * most misprints of spaces and punctuation need no rule of their own. British and American spellings are one.
 */
const NAMES_OF_SYMBOLS: Readonly<Record<string, string>> = { α: 'ALPHA', β: 'BETA', γ: 'GAMMA', δ: 'DELTA' };

/** Syllables and signs of the names that Korean and Japanese labels print; they have no other spelling. */
const EAST_ASIAN = /[\u3041-\u30fe\u4e00-\u9fff\uac00-\ud7a3]/;

export function inciKey(text: string): string {
  let key = '';
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 65 && code <= 90) key += text[i];
    else if (code >= 97 && code <= 122) key += String.fromCharCode(code - 32);
    else if (code >= 48 && code <= 57) key += text[i];
    else if (code > 127) key += foldedSymbol(text.charAt(i));
  }
  if (key.includes('SULPH')) key = key.replaceAll('SULPH', 'SULF');
  if (key.includes('ALUMINIUM')) key = key.replaceAll('ALUMINIUM', 'ALUMINUM');
  return key;
}

function foldedSymbol(character: string): string {
  const named = NAMES_OF_SYMBOLS[character];
  if (named !== undefined) return named;
  if (character === 'ß') return 'SS';
  if (character === '™') return '';
  if (EAST_ASIAN.test(character)) return character;
  return character
    .normalize('NFKD')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '');
}

/** The text without what stands in round or square brackets; an unclosed bracket is left as it is. */
export function withoutBrackets(text: string): string {
  if (!text.includes('(') && !text.includes('[')) return text;
  let out = '';
  let depth = 0;
  let opened = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (character === '(' || character === '[') {
      if (depth === 0) opened = i;
      depth += 1;
    } else if ((character === ')' || character === ']') && depth > 0) {
      depth -= 1;
      if (depth === 0) out += ' ';
    } else if (depth === 0) out += character;
  }
  return depth > 0 ? out + text.slice(opened) : out;
}
