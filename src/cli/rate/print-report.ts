import sources from '../../../rules/sources.json' with { type: 'json' };
import type { Report } from '../../protocol/report';
import { floorScore } from '../../rate/verdict-words';
import type { RatedCase } from './case';
import { ingredientLines } from './ingredient-lines';
import { organismLines } from './organism-lines';
import { wrapText } from './wrap-text';

const VERDICTS = {
  fits: 'Fits',
  mixed: 'Mixed',
  off: 'Off the guide',
  unknown: 'Not enough on this page',
  'not-rated': 'Not rated',
};
const YARDSTICKS = { 'gut-skin-guide': 'the gut-skin guide', 'skin-barrier': 'our own skin-barrier guide' };

/** The report as a person reads it in a terminal: verdict, reasons for and against, notes, what is missing, sources. */
export function printReport({ facts, rating: { score: exact }, report }: RatedCase): string {
  const { rating } = report;
  const lines = [report.identity.name ?? '(no name read)'];
  // Not from the report, which rounds: 59.96 is mixed, and "60" would say that it fits.
  const score = exact === null ? '' : ` ${floorScore(exact)}`;
  lines.push(`${VERDICTS[rating.verdict]}${score}, against ${YARDSTICKS[rating.yardstick]}${spread(rating)}`);

  const isOfGuide = rating.yardstick === 'gut-skin-guide';
  const linesOf = (reason: Report['rating']['reasons'][number]) => reasonLines(reason, isOfGuide);
  const reasons = [...rating.reasons].sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
  section(lines, 'For', reasons.filter((reason) => reason.points > 0).flatMap(linesOf));
  section(lines, 'Against', reasons.filter((reason) => reason.points < 0).flatMap(linesOf));
  section(
    lines,
    'Also counted',
    rating.adjustments.flatMap((a) => wrapText(`${signed(a.points)}  ${a.text}`, '  ')),
  );
  section(lines, 'Notes (no points)', rating.notes.flatMap(linesOf));
  section(
    lines,
    'Not read',
    rating.missing.flatMap((text) => wrapText(text, '  ')),
  );
  section(lines, 'Organisms', organismLines(facts, report.identity));
  section(lines, 'Ingredients by function', ingredientLines(facts));
  section(
    lines,
    'Sources',
    citedSources(report).flatMap((text) => wrapText(text, '  ')),
  );
  const footing = isOfGuide
    ? 'Compares this listing with one article, The Gut-Skin Secret'
    : 'Stands outside the article, The Gut-Skin Secret: compares this listing with our own skin-barrier guide';
  lines.push('', ...wrapText(`Rules ${rating.rulesVersion}. ${footing}; not medical advice.`, ''));
  return `${lines.join('\n')}\n`;
}

function spread({ verdict, range, coverage }: Report['rating']): string {
  if (verdict === 'not-rated') return '';
  const read = `${Math.round(coverage * 100)} % of what counts was read`;
  return range[0] === range[1] ? ` (${read})` : ` (${read}; between ${range[0]} and ${range[1]})`;
}

function section(lines: string[], title: string, body: readonly string[]): void {
  if (body.length > 0) lines.push('', `${title}:`, ...body);
}

function reasonLines(reason: Report['rating']['reasons'][number], isOfGuide: boolean): string[] {
  const points = reason.points === 0 ? '' : `${signed(reason.points)}  `;
  const numbers = [reason.found, reason.threshold && `threshold ${reason.threshold}`]
    .filter(Boolean)
    .join('; ');
  const basis = [isOfGuide ? reason.section : '', `evidence: ${reason.evidence}`, ...reason.sources]
    .filter(Boolean)
    .join(' · ');
  return [
    ...wrapText(`${points}${reason.text}`, '  '),
    ...(numbers ? wrapText(numbers, '        ') : []),
    ...wrapText(basis, '        '),
  ];
}

function signed(points: number): string {
  const rounded = Math.round(points * 10) / 10;
  return `${rounded > 0 ? '+' : rounded < 0 ? '−' : ''}${Math.abs(rounded)}`.padStart(4);
}

function citedSources(report: Report): string[] {
  const cited = new Set(
    [...report.rating.reasons, ...report.rating.notes].flatMap((reason) => reason.sources),
  );
  return Object.entries(sources)
    .filter(([id, source]) => cited.has(id) && source.status === 'checked')
    .map(([id, source]) => {
      const who = [source.authors, 'year' in source ? `(${source.year})` : ''].filter(Boolean).join(' ');
      return `${id}: ${[who, source.title, source.ref].filter(Boolean).join('. ')}`;
    });
}
