/**
 * What a regular expression is made of, as far as attacking it needs: atoms (one character each), sequences, choices and
 * repetitions. Look-arounds and assertions match nothing and are left out; a reference is taken as empty.
 */
export type PatternNode =
  | { readonly kind: 'atom'; readonly source: string }
  | { readonly kind: 'sequence'; readonly parts: readonly PatternNode[] }
  | { readonly kind: 'choice'; readonly options: readonly PatternNode[] }
  | { readonly kind: 'repeat'; readonly of: PatternNode; readonly min: number; readonly max: number };

const QUANTIFIER = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/;
const ESCAPE = /^\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|c[A-Za-z]|k<[^>]*>|\d+|.)/s;
const GROUP = /^\((?:\?(?::|[=!]|<[=!]|<[^>]*>|[a-z-]*:))?/;
const NOTHING: PatternNode = { kind: 'sequence', parts: [] };

export function parsePattern(source: string): PatternNode {
  let rest = source;

  const take = (pattern: RegExp): string => {
    const found = pattern.exec(rest)?.[0] ?? '';
    rest = rest.slice(found.length);
    return found;
  };

  const choice = (): PatternNode => {
    const options = [sequence()];
    while (rest.startsWith('|')) {
      rest = rest.slice(1);
      options.push(sequence());
    }
    return options.length === 1 ? (options[0] ?? NOTHING) : { kind: 'choice', options };
  };

  const sequence = (): PatternNode => {
    const parts: PatternNode[] = [];
    while (rest !== '' && !rest.startsWith('|') && !rest.startsWith(')')) parts.push(repeated(atom()));
    return { kind: 'sequence', parts };
  };

  const repeated = (node: PatternNode): PatternNode => {
    const quantifier = take(QUANTIFIER);
    if (quantifier === '') return node;
    const [min = 0, max = Number.POSITIVE_INFINITY] = boundsOf(quantifier);
    return { kind: 'repeat', of: node, min, max };
  };

  const atom = (): PatternNode => {
    if (rest.startsWith('(')) {
      const open = take(GROUP);
      const inner = choice();
      rest = rest.slice(1);
      return /^\(\?<?[=!]$/.test(open) ? NOTHING : inner;
    }
    if (rest.startsWith('[')) return { kind: 'atom', source: take(/^\[(?:[^\]\\]|\\.)*\]/s) };
    if (rest.startsWith('\\')) {
      const escaped = take(ESCAPE);
      return /^\\(?:[bBk]|[1-9])/.test(escaped) ? NOTHING : { kind: 'atom', source: escaped };
    }
    const sign = take(/^./su);
    return sign === '^' || sign === '$' ? NOTHING : { kind: 'atom', source: sign };
  };

  return choice();
}

function boundsOf(quantifier: string): [number, number] {
  const sign = quantifier[0];
  if (sign === '*') return [0, Number.POSITIVE_INFINITY];
  if (sign === '+') return [1, Number.POSITIVE_INFINITY];
  if (sign === '?') return [0, 1];
  const [min = '0', max] = quantifier.replace(/[{}?]/g, '').split(',');
  return [Number(min), max === undefined ? Number(min) : max === '' ? Number.POSITIVE_INFINITY : Number(max)];
}
