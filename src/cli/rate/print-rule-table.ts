import { explainRules } from '../../rate/rules/explain-rules';
import { sayMessage } from '../../rate/texts/texts';
import { wrapText } from './wrap-text';

/** Prints every rule with its numbers, evidence and sources: the same table that the options page renders. */
export function printRuleTable(asJson: boolean): number {
  const rows = explainRules().map((row) => ({
    ...row,
    how: sayMessage(row.how),
    threshold: row.threshold && sayMessage(row.threshold),
  }));
  if (asJson) {
    process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
    return 0;
  }
  const lines = rows.flatMap((row) => {
    const numbers = row.numbers.map(([at, points]) => `${points} at ${at}`).join(', ');
    const reach = row.least === row.most ? `${row.most}` : `${row.least} to ${row.most}`;
    return [
      `${row.rule}  (${row.appliesTo.join(', ')})`,
      ...wrapText(row.how, '    '),
      ...wrapText(
        `${row.effect} ${reach}${numbers === '' ? '' : `: ${numbers}`}; unknown: ${row.missing === 'zero' ? 'counts nothing' : 'opens a range'}`,
        '    ',
      ),
      ...wrapText(
        [row.section, `evidence: ${row.evidence}`, ...row.sources].filter(Boolean).join(' · '),
        '    ',
      ),
      '',
    ];
  });
  process.stdout.write(`${lines.join('\n')}\n`);
  return 0;
}
