import { linesOf } from '../page-text';

/**
 * The text after a label inside an element: "UPC: 012345678905" → the digits. The label is a regular expression of a shop file;
 * one with a group says itself what is meant ("Visit the X Store" → X).
 */
export function afterLabel(element: Element, label: string): string[] {
  const lines = linesOf(element, { limit: 4_000 });
  const at = new RegExp(label, 'i');
  const first = lines.findIndex((line) => at.test(line));
  if (first < 0) return [];
  const line = lines[first] ?? '';
  const match = at.exec(line);
  if (match?.[1]) return [match[1].trim()];
  const rest = line.slice((match?.index ?? 0) + (match?.[0].length ?? 0)).replace(/^[\s:：-]+/, '');
  return rest === '' ? lines.slice(first + 1, first + 2) : [rest];
}
