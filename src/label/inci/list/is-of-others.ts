/** "Do not use with products containing: Retinol, …", "Compatible with: …": what such a label heads is in other products. */
import headings from '../../../../rules/skincare/headings.json' with { type: 'json' };

/** A label is no longer than this. */
const LONGEST = 120;
const WORDS = new RegExp(`(?<!\\p{L})(?:${headings['of-others'].join('|')})(?!\\p{L})`, 'iu');

export function isOfOthers(said: string): boolean {
  const colon = said.slice(0, LONGEST).indexOf(':');
  return colon > 0 && WORDS.test(said.slice(0, colon));
}
