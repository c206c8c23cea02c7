/** What is known of the additives on the label: the kind of study behind the tier, and how the user's region rules on it. */
import tiers from '../../rules/food/additive-tiers.json' with { type: 'json' };
import type { LabelFacts } from '../label/label-facts';
import { checkedSources } from './checked-sources';
import type { Profile } from './profile';
import type { Evidence, Reason } from './rating';
import { additiveBase } from './signals/additive-base';
import { additiveName } from './signals/additive-name';

interface AdditiveRow {
  readonly basis: string;
  readonly sources: readonly string[];
  readonly status?: Readonly<Record<string, string>>;
}

const rows: ReadonlyMap<string, AdditiveRow> = new Map(
  Object.entries(tiers).map(([id, row]) => [id, { ...row, sources: checkedSources(row.sources) }]),
);

const EVIDENCE: Readonly<Record<string, Evidence>> = {
  trial: 'limited',
  cohort: 'limited',
  behaviour: 'limited',
  animal: 'weak',
  regulator: 'strong',
};

export function additiveNotes(facts: LabelFacts, profile: Profile): readonly Reason[] {
  const notes: Reason[] = [];
  const seen = new Set<string>();
  for (const additive of facts.additives) {
    const id = additiveBase(additive.id);
    const row = rows.get(id);
    if (row === undefined || row.sources.length === 0 || seen.has(id)) continue;
    seen.add(id);
    const names = [additiveName(additive.found, id)];
    const spans = [{ start: additive.start, end: additive.end }];
    const evidence = EVIDENCE[row.basis] ?? 'weak';
    const make = (rule: string, level: Evidence): Reason => ({
      rule,
      pillar: 'note',
      points: 0,
      text: { key: `rule.${rule}`, args: { names } },
      found: null,
      threshold: null,
      gauge: null,
      evidence: level,
      section: 'Limit Sugar and Ultra-Processed Foods',
      sources: row.sources,
      spans,
    });
    const status = row.status?.[profile.region];
    if (status !== undefined) notes.push(make(`status-${profile.region}-${status}`, 'strong'));
    if (row.basis !== 'regulator' && row.basis !== 'behaviour')
      notes.push(make(`additive-studied-${row.basis}`, evidence));
  }
  return notes;
}
