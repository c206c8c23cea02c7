import { foldSpace } from './page-text';

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  reg: '®',
  trade: '™',
  deg: '°',
  micro: 'µ',
};

/** Text of a string that may hold markup and character references, as values in JSON do; lines as the markup breaks them. */
export function plainText(value: string): string {
  const bare = value.slice(0, 40_000);
  const lines = (text: string): string =>
    text
      .split('\n')
      .map(foldSpace)
      .filter((line) => line !== '')
      .join('\n');
  if (!/[<&\\]/.test(bare)) return lines(bare);
  return lines(
    bare
      .replace(/<\/t[dh]>\s*<(?=t[dh]\b)/gi, ' | <')
      .replace(/\\r\\n|\\n|\\r/g, '\n')
      .replace(/<(?:br|\/p|\/li|\/div|\/tr|\/h\d)\b[^<>]{0,200}>/gi, '\n')
      .replace(/<[a-z/!][^<>]{0,400}>/gi, '')
      .replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,6}));/gi, (whole, dec, hex, name) =>
        name
          ? (NAMED[String(name).toLowerCase()] ?? whole)
          : String.fromCodePoint(Math.min(0x10ffff, dec ? Number(dec) : Number.parseInt(hex, 16))),
      ),
  );
}
