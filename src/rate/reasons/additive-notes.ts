/** What is known of the additives on the label: the kind of study behind the tier, and how the user's region rules on it. */
import tiers from '../../../rules/food/additive-tiers.json' with { type: 'json' };
import type { LabelFacts } from '../../label/label-facts';
import type { Profile } from '../profile';
import type { Evidence, Reason, Span } from '../rating';
import { checkedSources } from '../rules/checked-sources';
import { additiveBase } from '../signals/additive-base';
import { additiveName } from '../signals/additive-name';
import { noteOf } from './note-of';

interface AdditiveRow {
  readonly basis: string;
  readonly sources: readonly string[];
  readonly status?: Readonly<Record<string, string>>;
}

/** What is said of some of the additives, and of which. */
interface Said {
  readonly evidence: Evidence;
  readonly names: string[];
  readonly sources: Set<string>;
  readonly spans: Span[];
}

const rows: ReadonlyMap<string, AdditiveRow> = new Map(
  Object.entries(tiers).map(([id, row]) => [id, { ...row, sources: checkedSources(row.sources) }]),
);

/** How far a kind of study of gut or skin carries. Of the other kinds (a regulator's view, children's behaviour) no note is made. */
const EVIDENCE: Readonly<Record<string, Evidence>> = { trial: 'limited', cohort: 'limited', animal: 'weak' };

/** Additives of which the same is to be said are told in one sentence. */
export function additiveNotes(facts: LabelFacts, profile: Profile): readonly Reason[] {
  const notes = new Map<string, Said>();
  const seen = new Set<string>();
  for (const additive of facts.additives) {
    const id = additiveBase(additive.id);
    const row = rows.get(id);
    if (row === undefined || row.sources.length === 0 || seen.has(id)) continue;
    seen.add(id);
    const add = (rule: string, evidence: Evidence): void => {
      const said = notes.get(rule) ?? { evidence, names: [], sources: new Set(), spans: [] };
      notes.set(rule, said);
      said.names.push(additiveName(additive.found, id));
      for (const source of row.sources) said.sources.add(source);
      said.spans.push({ start: additive.start, end: additive.end });
    };
    const status = row.status?.[profile.region];
    if (status !== undefined) add(`status-${profile.region}-${status}`, 'strong');
    const evidence = EVIDENCE[row.basis];
    if (evidence !== undefined) add(`additive-studied-${row.basis}`, evidence);
  }
  return Array.from(notes, ([rule, { evidence, names, sources, spans }]) =>
    noteOf({
      rule,
      text: { key: `rule.${rule}`, args: { names } },
      evidence,
      section: 'Limit Sugar and Ultra-Processed Foods',
      sources: [...sources],
      spans,
    }),
  );
}
