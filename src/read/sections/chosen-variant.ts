import { bareKey } from '../page-meta';
import { choicesOf } from './choices';

/**
 * One text that lists each variant apart: a line each ("Cocoa: oats, dates", "Raspberry: oats, figs") or between bars ("Coral: … | Pink: …").
 * A line's variant is what the page lets people choose, so that "Dough: …" and "Filling: …" stay the parts of one product. Kept is the one
 * that is chosen or that the product's name names, else the first, without its label; what is said of all stays behind it.
 */
const PART = /^([^:,|]{2,40}): ?(.+)/;

export function chosenVariant(text: string, name: string, document: Document): string {
  const barred = text.split(' | ').map((part) => PART.exec(part) ?? [part]);
  const isBarred = barred.length > 1 && barred.every(([, label]) => label);
  const parts = isBarred ? barred : text.split('\n').map((line) => PART.exec(line) ?? [line]);
  if (parts.filter(([, label]) => label).length < 2) return text;
  const choices = choicesOf(document);
  const variants = parts.filter(([, label]) => label && (isBarred || choices.has(bareKey(label))));
  if (variants.length < 2) return text;
  const isShown = ([, label = '']: readonly string[]): boolean =>
    choices.get(bareKey(label)) || bareKey(name).includes(bareKey(label));
  const shown = variants.find(isShown) ?? variants[0];
  return parts
    .filter((part) => part === shown || !variants.includes(part))
    .map((part) => (part === shown ? part[2] : part[0]))
    .join('\n');
}
