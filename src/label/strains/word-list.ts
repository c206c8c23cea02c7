/** One pattern for a list of label words, so that a text is scanned once for all of them; `inflected`: endings may follow. */
export function anyOf(words: readonly string[], inflected = false): RegExp {
  return new RegExp(
    String.raw`(?<![\p{L}\d])(?:${alternatives(words)})${inflected ? '' : String.raw`(?!\p{L})`}`,
    'iu',
  );
}

/** The words as alternatives of a pattern, the longest first. */
export function alternatives(words: readonly string[]): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, String.raw`\s+`))
    .join('|');
}
