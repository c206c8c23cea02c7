import { linesOf } from '../page-text';

/** The text after a label inside an element: "UPC: 012345678905" → the digits. The label is a regular expression of a shop file. */
export function afterLabel(element: Element, label: string): string[] {
  const lines = linesOf(element, { limit: 4_000 });
  const at = new RegExp(label, 'i');
  const first = lines.findIndex((line) => at.test(line));
  if (first < 0) return [];
  const rest =
    (lines[first] ?? '')
      .replace(at, '\u0000')
      .split('\u0000')[1]
      ?.replace(/^[\s:：\u200e\u200f-]+/, '') ?? '';
  return rest === '' ? lines.slice(first + 1, first + 2) : [rest];
}
