import { type RatingView, type ReasonView, viewRating } from '../../rate/views/rating-view';
import type { SourceView } from '../../rate/views/source-view';
import type { RatedCase } from './case';
import { ingredientLines } from './ingredient-lines';
import { organismLines } from './organism-lines';
import { wrapText } from './wrap-text';

/** What stands below a reason is set in under its text. */
const BODY = ' '.repeat(8);
const VERDICTS = {
  fits: 'Fits',
  mixed: 'Mixed',
  off: 'Off the guide',
  unknown: 'Not enough to tell',
  'not-rated': 'Not rated',
};
const YARDSTICKS = {
  'gut-skin-guide': {
    name: 'the gut-skin guide',
    footing: 'Compares this listing with one article, The Gut-Skin Secret',
  },
  'skin-barrier': {
    name: 'our own skin-barrier guide',
    footing:
      'Stands outside the article, The Gut-Skin Secret: compares this listing with our own skin-barrier guide',
  },
};

/** A rating as a person reads it in a terminal: verdict, reasons for and against, notes, what is missing, sources. */
export function printReport({ facts, rating, report }: RatedCase): string {
  const view = viewRating({ facts, rating, language: 'en', wordsOnly: false });
  const yardstick = YARDSTICKS[view.yardstick];
  const reasons = [...view.strongestFor, ...view.strongestAgainst, ...view.rest];
  const linesOf = (tone: ReasonView['tone']) =>
    reasons.filter((reason) => reason.tone === tone).flatMap(reasonLines);
  const score = view.score === null ? '' : ` ${view.score}`;
  const lines = [
    report.identity.name ?? '(no name read)',
    `${VERDICTS[view.verdict]}${score}, against ${yardstick.name}${spread(view)}`,
    ...section('For', linesOf('for')),
    ...section('Against', linesOf('against')),
    ...section(
      'Also counted',
      view.adjustments.flatMap(({ points, text }) => wrapText(`${points} ${text}`, '  ')),
    ),
    ...section('Notes (no points)', view.notes.flatMap(reasonLines)),
    ...section(
      'Not read',
      view.missing.flatMap((text) => wrapText(text, '  ')),
    ),
    ...section('Organisms', organismLines(facts, report.identity)),
    ...section('Ingredients by function', ingredientLines(facts)),
    ...section('Sources', sourceLines([...reasons, ...view.notes])),
    '',
    ...wrapText(`Rules ${rating.rulesVersion}. ${yardstick.footing}; not medical advice.`, ''),
  ];
  return `${lines.join('\n')}\n`;
}

function spread({ verdict, range, coverage }: RatingView): string {
  if (verdict === 'not-rated') return '';
  const between = range === null ? '' : `; between ${range[0]} and ${range[1]}`;
  return ` (${coverage} % of what counts was read${between})`;
}

function section(title: string, body: readonly string[]): readonly string[] {
  return body.length === 0 ? [] : ['', `${title}:`, ...body];
}

function reasonLines({ points, text, found, threshold, section: guided, evidence, sources }: ReasonView) {
  const isSaid = found === null || text.includes(found);
  const numbers = [isSaid ? '' : found, threshold && `threshold ${threshold}`].filter(Boolean).join('; ');
  const basis = [guided, `evidence: ${evidence}`, ...sources.map(({ id }) => id)].filter(Boolean);
  return [
    ...wrapText(`${points} ${text}`.trimStart(), '  '),
    ...(numbers === '' ? [] : wrapText(numbers, BODY)),
    ...wrapText(basis.join(' · '), BODY),
  ];
}

/** Each source that was cited once, in the order of their ids. */
function sourceLines(reasons: readonly ReasonView[]): readonly string[] {
  const cited = new Map<string, SourceView>();
  for (const source of reasons.flatMap(({ sources }) => sources)) cited.set(source.id, source);
  return [...cited.values()]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap(({ id, title, link }) => wrapText([`${id}: ${title}`, link].filter(Boolean).join(' · '), '  '));
}
