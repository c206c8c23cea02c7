/**
 * What is known of the organisms on one label: for each strain whether it is named, known and studied (gut and skin apart), studies of the
 * whole mixture, the label's quality as a checklist, and safety notes. Evidence for a strain and the quality of this product stay two
 * things. Language-neutral: messages are keys and arguments, sentences live in rules/texts/<language>/strains.json.
 */
import quality from '../../../rules/supplements/quality.json' with { type: 'json' };
import type { Dose } from '../../label/nutrition/dose';
import { STRAINS } from '../../label/strains/designations/strain-table';
import type { ProbioticLabelFacts, StrainFact } from '../../label/strains/strain-facts';
import type { Message } from '../rating';
import { termKeys } from '../texts/term-keys';
import { type CheckLine, checkLabel } from './check-label';
import { dailyDose } from './daily-dose';
import { type EvidenceRow, studiesOfMixtures, studiesOfStrain } from './match-evidence';
import { type SafetyNote, safetyNotes } from './safety-notes';
import { hasSkinTrial } from './skin-trial';
import { compareDose, message, type Study, studyOf } from './study';

export interface StrainLine {
  readonly printed: string;
  /** Current binomial, with subspecies. */
  readonly name: string;
  readonly strain: string | null;
  readonly id: string | null;
  readonly named: boolean;
  readonly known: boolean;
  readonly state: Message;
  /** Count as printed; null where the label gives none for this organism. */
  readonly dose: Message | null;
  readonly summary: Message;
  readonly gut: readonly Study[];
  readonly skin: readonly Study[];
  readonly other: readonly Study[];
  readonly unverified: readonly Study[];
}

export interface BlendLine {
  readonly strains: readonly string[];
  /** True where the label holds nothing but this mixture. */
  readonly whole: boolean;
  readonly study: Study;
}

export interface StrainReport {
  readonly strains: readonly StrainLine[];
  readonly blends: readonly BlendLine[];
  /** Honest lines on the product itself and on what studies of all probiotics say. */
  readonly notes: readonly { readonly text: Message; readonly sources: readonly string[] }[];
  readonly checklist: readonly CheckLine[];
  readonly safety: readonly SafetyNote[];
}

const BY_ID = new Map(STRAINS.map((row) => [row.id, row]));
const ECZEMA_REVIEW = 'makrgeorgou-2018';

export function reportStrains(
  facts: ProbioticLabelFacts,
  product: { readonly name: string | null; readonly brand: string | null } = { name: null, brand: null },
  intake: Dose | null = null,
): StrainReport {
  const strains = facts.strains.map((strain) => lineOf(strain, facts, intake));
  const blends = studiesOfMixtures(facts.strains).map((row) => ({
    strains: row.strains.map(nameOfId),
    whole: row.strains.length === facts.strains.length,
    study: studyOf(row, doseOfMixture(row, facts, intake), mixtureNotes(row, facts)),
  }));
  return {
    strains,
    blends,
    notes: notesOf(facts, strains, blends, product),
    checklist: checkLabel(
      facts,
      [
        ...strains.flatMap((line) => [...line.gut, ...line.skin, ...line.other]),
        ...blends.map(({ study }) => study),
      ],
      intake,
    ),
    safety: safetyNotes(facts),
  };
}

function lineOf(strain: StrainFact, facts: ProbioticLabelFacts, intake: Dose | null): StrainLine {
  const dose = dailyDose(strain.count, facts, intake);
  const inferred = isInferred(strain);
  const studies = studiesOfStrain(strain).map((row) =>
    studyOf(row, compareDose(row, dose), inferred ? [message('strain.note.inferred')] : []),
  );
  const checked = studies.filter(({ verified }) => verified);
  const known = strain.id !== null;
  return {
    printed: strain.text,
    name: [strain.genus, strain.species, rankOf(strain.subspecies)].filter((part) => part !== null).join(' '),
    strain: strain.strain,
    id: strain.id,
    named: strain.strain !== null,
    known,
    state: message(`strain.state.${strain.state}`),
    dose: strain.count === null ? null : doseMessage(strain.count),
    summary: summaryOf(strain, known, checked, studies.length - checked.length),
    gut: checked.filter(({ domain }) => domain === 'gut'),
    skin: checked.filter(({ domain }) => domain === 'skin'),
    other: checked.filter(({ domain }) => domain === 'other'),
    unverified: studies.filter(({ verified }) => !verified),
  };
}

function summaryOf(
  strain: StrainFact,
  known: boolean,
  checked: readonly Study[],
  unverified: number,
): Message {
  if (strain.species === null) return message('strain.summary.genus-only');
  if (strain.strain === null) return message('strain.summary.species-only');
  if (!known) return message('strain.summary.unknown');
  if (checked.length > 0) {
    const helped = checked.some(({ direction }) => direction === 'positive' || direction === 'mixed');
    return message(helped ? 'strain.summary.studied' : 'strain.summary.no-benefit', {
      count: checked.length,
    });
  }
  return unverified > 0
    ? message('strain.summary.unverified', { count: unverified })
    : message('strain.summary.no-study');
}

function mixtureNotes(row: EvidenceRow, facts: ProbioticLabelFacts): Message[] {
  const inside = facts.strains.filter((strain) => strain.id !== null && row.strains.includes(strain.id));
  return [
    ...(row.strains.length === facts.strains.length
      ? []
      : [message('strain.note.larger-blend', { count: facts.strains.length })]),
    ...(inside.some(isInferred) ? [message('strain.note.inferred')] : []),
  ];
}

/** A maker's own code that most likely, but not surely, names the studied parent strain. */
function isInferred({ id, strain }: StrainFact): boolean {
  const row = id === null ? undefined : BY_ID.get(id);
  return row?.inferred?.some((code) => code === strain) ?? false;
}

function doseOfMixture(row: EvidenceRow, facts: ProbioticLabelFacts, intake: Dose | null): Study['dose'] {
  return row.strains.length === facts.strains.length
    ? compareDose(row, dailyDose(facts.count, facts, intake))
    : 'unknown';
}

function notesOf(
  facts: ProbioticLabelFacts,
  strains: readonly StrainLine[],
  blends: readonly BlendLine[],
  product: { readonly name: string | null; readonly brand: string | null },
): StrainReport['notes'] {
  const notes: { text: Message; sources: readonly string[] }[] = [];
  const ids = new Set(facts.strains.map(({ id }) => id));
  const title = `${product.brand ?? ''} ${product.name ?? ''}`.toLowerCase();
  const named = quality.products.find(
    (row) =>
      title.includes(row.brand) &&
      row.words.some((word) => title.includes(word)) &&
      row.strains.every((id) => ids.has(id)),
  );
  if (named !== undefined)
    notes.push({ text: message(`strain.product.${named.id}`), sources: named.sources });
  if (facts.strains.length > 0 && !hasSkinTrial(facts))
    notes.push({ text: message('strain.skin.none-found'), sources: [] });
  const studies = [...strains.flatMap(({ skin }) => skin), ...blends.map(({ study }) => study)];
  if (studies.some(({ verified, condition }) => verified && condition.key === 'strain.condition.eczema')) {
    notes.push({ text: message('strain.note.eczema-review'), sources: [ECZEMA_REVIEW] });
  }
  return notes;
}

function nameOfId(id: string): string {
  const row = BY_ID.get(id);
  return row === undefined ? id : `${row.genus.slice(0, 1)}. ${row.species} ${row.strain}`;
}

function rankOf(subspecies: string | null): string | null {
  if (subspecies === null) return null;
  return subspecies.startsWith('var.') ? subspecies : `subsp. ${subspecies}`;
}

function doseMessage({ value, unit }: { value: number; unit: string }): Message {
  return message('strain.dose', { count: value, unit: termKeys('unit', [unit]) });
}
