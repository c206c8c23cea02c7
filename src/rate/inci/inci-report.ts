/**
 * What the panel tells of an ingredient list, ingredient by ingredient: its function in plain words, whether it supports the
 * barrier, whom it may irritate, and whether it is one of the nutrients that the guide names. Keys only; texts are data.
 */
import conditions from '../../../rules/skincare/conditions.json' with { type: 'json' };
import type { InciFacts, InciItem } from '../../label/inci/inci-facts';
import { functionOfName } from '../../label/inci/names/inci-names';
import type { Profile } from '../profile';
import { EVIDENCE_LEVELS, type Evidence, type Message } from '../rating';
import { inciTraits } from '../signals/skincare/inci-traits';
import { type LawRow, lawOn } from './cosmetic-law';

export type InciMark = 'supports' | 'irritates' | 'guide' | 'microbiome' | 'limited';

export interface InciRow {
  readonly text: string;
  readonly name: string | null;
  readonly part: 'active' | 'items' | 'mayContain';
  /** `inci.function.<class>`; null where the name is unknown or nobody classed it. */
  readonly function: Message | null;
  /** Below the estimated 1 % line; null where the list shows none. */
  readonly belowOnePercent: boolean | null;
  readonly marks: readonly InciMark[];
  /** One sentence for each mark that needs one. */
  readonly notes: readonly InciNote[];
}

/** A sentence, or a row of law, which is said with its limits and dates. */
export type InciNote = { readonly mark: InciMark; readonly evidence: Evidence } & (
  | { readonly text: Message }
  | { readonly law: LawRow }
);

export interface InciReport {
  readonly rows: readonly InciRow[];
  /** Functions and how many ingredients have them, most frequent first: the small picture. */
  readonly breakdown: readonly { readonly kind: string; readonly label: Message; readonly count: number }[];
  readonly recognised: { readonly known: number; readonly total: number };
  /** Says that the 1 % line is an estimate; null without a line. */
  readonly onePercent: Message | null;
}

/** Of 5, as rules/skincare/surfactants.json grades them. */
const HARSH_FROM = 4;

export function reportInci(facts: InciFacts, profile: Profile): InciReport {
  const line = facts.onePercentLine;
  const rows = [
    ...facts.active.map((item) => rowOf(facts, profile, item, 'active', null)),
    ...facts.items.map((item, i) => rowOf(facts, profile, item, 'items', line === null ? null : i >= line)),
    ...facts.mayContain.map((item) => rowOf(facts, profile, item, 'mayContain', null)),
  ];
  return {
    rows,
    breakdown: breakdownOf(rows),
    recognised: { known: rows.filter((row) => row.name !== null).length, total: rows.length },
    onePercent: line === null ? null : say('inci.one-percent', { name: facts.items[line]?.text ?? '' }),
  };
}

function rowOf(
  facts: InciFacts,
  profile: Profile,
  item: InciItem,
  part: InciRow['part'],
  belowOnePercent: boolean | null,
): InciRow {
  const kind = item.name === null ? null : functionOfName(item.name);
  const notes = item.name === null ? [] : notesOn(facts, profile, item.name);
  return {
    text: item.text,
    name: item.name,
    part,
    function: kind === null ? null : say(`inci.function.${kind}`),
    belowOnePercent,
    marks: [...new Set(notes.map((note) => note.mark))],
    notes,
  };
}

function notesOn(facts: InciFacts, profile: Profile, name: string): readonly InciNote[] {
  const notes: InciNote[] = [];
  const add = (mark: InciMark, key: string, evidence: Evidence, args: Message['args'] = {}) =>
    notes.push({ mark, text: say(key, args), evidence });
  const { group, evidence, nutrient, harshness, sensitiser } = inciTraits(name);
  if (group === 'vitamin-a') add('irritates', 'inci.group.vitamin-a', 'limited');
  else if (group !== null) add('supports', `inci.group.${group}`, evidenceOf(evidence));
  if (nutrient !== null) add('guide', `inci.guide.${nutrient}`, 'guide');
  const culture = facts.microbiome.find((hit) => hit.name === name);
  if (culture !== undefined) add('microbiome', `inci.microbiome.${culture.group}`, 'limited');
  if (name.startsWith('LEUCONOSTOC')) add('microbiome', 'inci.microbiome.preservative', 'limited');
  if (name === 'PARFUM') add('irritates', 'inci.irritates.fragrance', 'moderate');
  if (has(facts.fragranceAllergens, name)) add('irritates', 'inci.irritates.allergen', 'moderate');
  if (has(facts.dryingAlcohols, name)) add('irritates', 'inci.irritates.alcohol', 'limited');
  if (functionOfName(name) === 'exfoliant') add('irritates', 'inci.irritates.exfoliant', 'weak');
  if (harshness >= HARSH_FROM) add('irritates', 'inci.irritates.surfactant', 'limited');
  if (sensitiser > 0) add('irritates', 'inci.irritates.preservative', 'moderate');
  for (const law of lawOn(name, profile)) notes.push({ mark: 'limited', law, evidence: 'strong' });
  for (const row of conditions) {
    if (row.level !== 'caution' || !row.names.includes(name)) continue;
    if (profile.conditions.some((condition) => condition === row.condition)) {
      add('irritates', `inci.whom.${row.condition}`, evidenceOf(row.evidence));
    }
  }
  return notes;
}

function breakdownOf(rows: readonly InciRow[]): InciReport['breakdown'] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    if (row.part === 'mayContain') continue;
    const kind = row.function?.key.replace('inci.function.', '') ?? 'unknown';
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || a.localeCompare(b))
    .map(([kind, count]) => ({ kind, label: say(`inci.function.${kind}`), count }));
}

function evidenceOf(word: string | null): Evidence {
  return EVIDENCE_LEVELS.find((level) => level === word) ?? 'weak';
}

function has(hits: readonly { readonly name: string }[], name: string): boolean {
  return hits.some((hit) => hit.name === name);
}

function say(key: string, args: Message['args'] = {}): Message {
  return { key, args };
}
