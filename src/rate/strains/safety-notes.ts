import quality from '../../../rules/supplements/quality.json' with { type: 'json' };
import type { ProbioticLabelFacts, StrainFact } from '../../label/strains/strain-facts';
import type { Message } from '../rating';

export interface SafetyNote {
  readonly id: string;
  readonly text: Message;
  readonly sources: readonly string[];
}

interface SafetyRow {
  readonly id: string;
  /** Empty: for every live organism. */
  readonly when: { readonly genera?: readonly string[]; readonly species?: readonly string[] };
  readonly sources: readonly string[];
}

const ROWS: readonly SafetyRow[] = quality.safety;

/** Sourced, neutral notes that fit the live organisms of a label. */
export function safetyNotes(facts: ProbioticLabelFacts): SafetyNote[] {
  const living = facts.strains.filter(({ state }) => state !== 'heat-killed');
  return ROWS.flatMap((row) => {
    const found = living.filter((strain) => fits(row, strain));
    if (found.length === 0) return [];
    const names = [...new Set(found.map(shortName))].join(', ');
    return { id: row.id, sources: row.sources, text: { key: `strain.safety.${row.id}`, args: { names } } };
  });
}

function shortName({ genus, species }: StrainFact): string {
  return species === null ? genus : `${genus[0]}. ${species}`;
}

function fits({ when }: SafetyRow, strain: StrainFact): boolean {
  return (
    (when.genera === undefined || when.genera.includes(strain.genus)) &&
    (when.species === undefined || (strain.species !== null && when.species.includes(strain.species)))
  );
}
