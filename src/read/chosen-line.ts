import { choicesOf } from './choices';
import { bareKey } from './page-meta';

/**
 * One list where each line is another variant's: "Cocoa: oats, dates" and "Raspberry: oats, figs". A variant is what the page lets people
 * choose, so that "Dough: …" and "Filling: …" stay the parts of one product. The chosen one's line is kept, else the first, without its
 * label; what is said of all stays behind it.
 */
const LINE = /^([^:,]{2,40}): ?(.+)/;

export function chosenLine(text: string, document: Document): string {
  const lines = text.split('\n').map((line) => LINE.exec(line) ?? [line]);
  if (lines.filter(([, label]) => label).length < 2) return text;
  const choices = choicesOf(document);
  const variants = lines.filter(([, label]) => label && choices.has(bareKey(label)));
  if (variants.length < 2) return text;
  const shown = variants.find(([, label = '']) => choices.get(bareKey(label))) ?? variants[0];
  return lines
    .filter((line) => line === shown || !variants.includes(line))
    .map((line) => (line === shown ? line[2] : line[0]))
    .join('\n');
}
