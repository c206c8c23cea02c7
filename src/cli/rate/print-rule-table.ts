import { explainRules } from '../../rate/explain-rules';

/** Prints every rule with its numbers, evidence and sources: the same table that the options page renders. */
export function printRuleTable(asJson: boolean): number {
  const rows = explainRules();
  process.stdout.write(asJson ? `${JSON.stringify(rows, null, 2)}\n` : `${JSON.stringify(rows)}\n`);
  return 0;
}
