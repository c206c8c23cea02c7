import type { LabelFacts } from '../../label/label-facts';
import { NEUTRAL_PROFILE } from '../../rate/profile';
import { inciOf } from '../../rate/views/label-views';
import { wrapText } from './wrap-text';

const WORDS = {
  supports: 'Supports the barrier',
  irritates: 'May irritate',
  guide: 'Named by the article',
  microbiome: 'Skin microbiome',
  limited: 'Limited by law',
};

/** How many ingredients of a cosmetic do what, and what stands out among them. */
export function ingredientLines(facts: LabelFacts): string[] {
  const view = inciOf(facts, NEUTRAL_PROFILE, 'en');
  if (view === null) return [];
  return [
    ...wrapText(view.shares.map(({ text, count }) => `${count} ${text}`).join(' · '), '  '),
    ...view.groups.flatMap(({ mark, notes }) => [
      `  ${WORDS[mark]}:`,
      ...notes.flatMap(({ text, names }) => wrapText(`${names.join(', ')} – ${text}`, '    ')),
    ]),
    ...(view.onePercent === null ? [] : wrapText(view.onePercent, '  ')),
  ];
}
