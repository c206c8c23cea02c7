import type { LabelFacts } from '../../label/label-facts';
import type { Found } from '../rules/rule';

/** Findings are named in folded form ("zucker"); a sentence says them as the label does ("Zucker"). */
export function asPrinted({ ingredients }: LabelFacts, findings: readonly Found[]): readonly Found[] {
  const text = ingredients?.text ?? '';
  return findings.map(({ name, start, end }) => {
    const printed = text.slice(start, end);
    return { name: isSame(printed, name) ? printed : name, start, end };
  });
}

function isSame(printed: string, name: string): boolean {
  return printed.toLowerCase() === name || fold(printed) === fold(name);
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
}
