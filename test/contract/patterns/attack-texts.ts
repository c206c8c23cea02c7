import type { Pattern } from './collect-patterns';
import { type PatternNode, parsePattern } from './pattern-tree';

/** A text that repeats what a pattern repeats, and ends as the pattern does not expect. */
export interface Attack {
  readonly before: string;
  readonly pump: string;
  readonly after: string;
}

/** One of each sort of character that patterns tell apart. */
const SIGNS = [...' a1A,.-(:éß/*\n\t"_%·µ®²🥛'];
/** Signs tried for one atom: the more two neighbours can both match, the more ways there are to fail. */
const MOST_SIGNS = 4;
/** Repetitions of fewer than these cannot grow with the text. */
const MANY = 60;
const AFTER = ['', '\u0001', '\n'];

/**
 * Attacks on each repetition of a pattern: all that stands before it once, then what it repeats over and over, in every sign that
 * it takes; the same with the beginning repeated as well, for patterns that start anew everywhere; and neighbours by turns.
 */
export function attacksOn({ source, flags }: Pattern): Attack[] {
  const attacks = new Map<string, Attack>();
  const add = (before: string, pump: string): void => {
    if (pump === '') return;
    for (const after of AFTER) attacks.set(`${before}\0${pump}\0${after}`, { before, pump, after });
  };
  const visit = (node: PatternNode, before: string): void => {
    if (node.kind === 'choice') for (const option of node.options) visit(option, before);
    if (node.kind === 'sequence') {
      let read = before;
      let last = '';
      for (const part of node.parts) {
        visit(part, read);
        const own = sample(part, flags);
        add(before, last + own);
        read += own;
        last = own;
      }
    }
    if (node.kind !== 'repeat') return;
    if (node.max >= MANY) {
      for (const pump of pumpsOf(node.of, flags)) {
        add(before, pump);
        add('', pump);
        add('', before + pump);
      }
    }
    visit(node.of, before);
  };
  const tree = parsePattern(source);
  visit(tree, '');
  add('', sample(tree, flags));
  return [...attacks.values()];
}

export function textOf({ before, pump, after }: Attack, length: number): string {
  return before + pump.repeat(Math.ceil(length / pump.length)) + after;
}

function pumpsOf(node: PatternNode, flags: string): string[] {
  if (node.kind === 'atom') return signsOf(node.source, flags).slice(0, MOST_SIGNS);
  if (node.kind === 'choice') return node.options.flatMap((option) => pumpsOf(option, flags)).slice(0, 8);
  return [sample(node, flags)];
}

/** A short text that the node matches. */
function sample(node: PatternNode, flags: string): string {
  if (node.kind === 'atom') return signsOf(node.source, flags)[0] ?? '';
  if (node.kind === 'choice') return node.options[0] === undefined ? '' : sample(node.options[0], flags);
  if (node.kind === 'sequence') return node.parts.map((part) => sample(part, flags)).join('');
  return sample(node.of, flags).repeat(Math.max(1, Math.min(node.min, MANY)));
}

function signsOf(source: string, flags: string): string[] {
  const atom = new RegExp(`^(?:${source})$`, flags.replace(/[gy]/g, ''));
  const found = SIGNS.filter((sign) => atom.test(sign));
  const literal = source.length === 1 || /^\\[^a-zA-Z\d]$/.test(source) ? source.at(-1) : undefined;
  if (found.length === 0 && literal !== undefined) return [literal];
  return found.length > 0 ? found : SIGNS_BEYOND.filter((sign) => atom.test(sign)).slice(0, 1);
}

/** Looked through where none of the usual signs fits. */
const SIGNS_BEYOND = Array.from({ length: 0x3000 }, (_, code) => String.fromCharCode(code));
