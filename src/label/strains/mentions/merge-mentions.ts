/**
 * One row per organism: a repeat, or a species-only mention of one already named to the strain, adds no row but may bring a count or a
 * state along.
 */
import type { CountMention } from '../counts/find-counts';
import type { StrainFact } from '../strain-facts';
import type { Mention } from './mention';
import { covers, organismKey } from './organism-match';

export interface Finding {
  readonly mention: Mention;
  readonly count: CountMention | null;
  readonly state: StrainFact['state'];
}

export function mergeMentions(findings: readonly Finding[]): Finding[] {
  const merged = new Map<string, Finding>();
  for (const finding of findings) {
    const key = organismKey(finding.mention);
    const known = merged.get(key);
    merged.set(key, known === undefined ? finding : together(known, finding));
  }
  let rows = [...merged.values()];
  for (const poor of rows.filter(({ mention }) => mention.strain === null)) {
    const rich = rows.filter((other) => other !== poor && covers(other.mention, poor.mention));
    if (rich.length === 0) continue;
    rows = rows
      .filter((row) => row !== poor)
      .map((row) => (rich.length === 1 && row === rich[0] ? together(row, poor) : row));
  }
  return rows;
}

function together(first: Finding, second: Finding): Finding {
  const state =
    first.state === 'unstated' ? second.state : second.state === 'heat-killed' ? second.state : first.state;
  const strain =
    second.mention.row !== null && second.mention.strain === second.mention.row.strain
      ? second.mention.strain
      : first.mention.strain;
  return { mention: { ...first.mention, strain }, count: first.count ?? second.count, state };
}
