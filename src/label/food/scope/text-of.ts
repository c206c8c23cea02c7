/** What is printed where tokens stand, and where that is. */
import type { NormalText } from '../../text/normalise';
import type { Token } from '../../text/tokenise';

/** Tokens, and where they are printed. */
export interface Printed {
  /** The printed text and its folded form. */
  readonly printed: string;
  readonly normal: NormalText;
  readonly tokens: readonly Token[];
  /** UTF-16 offset in the printed text where the list begins: all that is told of places in it counts from there. */
  readonly listStart: number;
}

/** The name that a token range spells, without the marks of underlining and trade, and tags that a shop left in it. */
export function textOf(scope: Printed, from: number, to: number): string {
  const name = printedOf(scope, from, to).replace(/[_®™]/g, '').replace(/\s+/g, ' ').trim();
  return name.includes('<') ? name.replace(/<\/?[a-z]{1,9}>?/gi, '') : name;
}

/** A token range, letter for letter as printed. */
export function printedOf({ printed, normal, tokens }: Printed, from: number, to: number): string {
  return printed.slice(openingOf(normal, tokens[from]), closingOf(normal, tokens[to - 1]));
}

/** UTF-16 offset in the list where the token starts. */
export function startOf({ normal, tokens, listStart }: Printed, at: number): number {
  return Math.max(0, openingOf(normal, tokens[at]) - listStart);
}

/** UTF-16 offset in the list just after the token before `to`. */
export function endOf({ normal, tokens, listStart }: Printed, to: number): number {
  return Math.max(0, closingOf(normal, tokens[to - 1]) - listStart);
}

/** UTF-16 offset in the printed text where the token starts. */
export function openingOf({ origin }: NormalText, token: Token | undefined): number {
  return origin[token?.start ?? 0] ?? 0;
}

function closingOf({ origin }: NormalText, token: Token | undefined): number {
  const end = token?.end ?? 0;
  return end === 0 ? 0 : (origin[end - 1] ?? 0) + 1;
}
