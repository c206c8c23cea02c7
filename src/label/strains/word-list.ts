/** One pattern for a list of label words, so that a text is scanned once for all of them; `inflected`: endings may follow. */
export function anyOf(words: readonly string[], inflected = false): RegExp {
  const escaped = [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, String.raw`\s+`));
  return new RegExp(
    String.raw`(?<![\p{L}\d])(?:${escaped.join('|')})${inflected ? '' : String.raw`(?!\p{L})`}`,
    'iu',
  );
}
