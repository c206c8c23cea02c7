/** Leave-on (true), rinse-off (false) or not said (null), from the product's name first and its category second. */
import words from '../../../../rules/skincare/product-words.json' with { type: 'json' };

const LEAVE_FIRST = patternOf(words['leave-on-first']);
const RINSE = patternOf(Object.values(words['rinse-off']).flat());
const LEAVE = patternOf(Object.values(words['leave-on']).flat());

export function staysOnSkin(name: string | null, category: readonly string[]): boolean | null {
  for (const text of [name ?? '', ...[...category].reverse()]) {
    if (LEAVE_FIRST.test(text)) return true;
    if (RINSE.test(text)) return false;
    if (LEAVE.test(text)) return true;
  }
  return null;
}

/** Whole words, plural included. */
function patternOf(phrases: readonly string[]): RegExp {
  const escaped = [...phrases]
    .sort((a, b) => b.length - a.length)
    .map((phrase) => phrase.replace(/[-]/g, '[- ]'));
  return new RegExp(`(?<![\\p{L}])(?:${escaped.join('|')})(?:e?s)?(?![\\p{L}])`, 'iu');
}
