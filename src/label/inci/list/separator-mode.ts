/**
 * What separates the items of one section beside commas: line breaks, or a sign that usually stands inside a name. Told by counting,
 * outside brackets.
 */
export interface SeparatorMode {
  readonly newline: 'item' | 'space';
  /** Signs that separate in this list although they usually stand inside a name. */
  readonly extra: '' | ' / ' | '/' | ' - ' | ' * ' | ' + ';
}

/** `closing`: opening bracket → closing bracket. */
export function separatorMode(
  text: string,
  start: number,
  end: number,
  closing: ReadonlyMap<number, number>,
): SeparatorMode {
  let separators = 0;
  let newlines = 0;
  let slashes = 0;
  for (let i = start; i < end; i++) {
    const character = text[i];
    const close = character === '(' || character === '[' ? closing.get(i) : undefined;
    if (close !== undefined) {
      i = close;
      continue;
    }
    if (character === ',' || character === ';' || character === '•' || character === '|') separators += 1;
    else if (character === '\n' && text[i - 1] !== ',' && /\S/.test(text.charAt(i + 1))) newlines += 1;
    else if (character === '/') slashes += 1;
  }
  const newline = newlines >= 2 && separators < newlines ? 'item' : 'space';
  if (separators > 1 || newlines > 1) return { newline, extra: '' };
  const body = text.slice(start, end);
  for (const extra of [' / ', ' - ', ' * ', ' + '] as const) {
    if (countOf(body, extra) >= 3) return { newline, extra };
  }
  return { newline, extra: slashes >= 5 ? '/' : '' };
}

function countOf(body: string, sign: string): number {
  return body.split(sign).length - 1;
}
