/**
 * Which studies speak of the organisms on a label. Evidence belongs to the strain, or to the exact mixture when every strain of it is on
 * the label; never to a species, and never from a mixture to its members. A study of heat-killed cells speaks of heat-killed cells only.
 */
import evidence from '../../../rules/supplements/evidence.json' with { type: 'json' };
import type { StrainFact } from '../../label/strains/strain-facts';

export interface EvidenceRow {
  readonly id: string;
  readonly scope: string;
  readonly strains: readonly string[];
  /** What was given together with the organisms, in English. */
  readonly with?: string;
  readonly product?: string;
  readonly domain: string;
  readonly condition: string;
  readonly population: string;
  readonly design: string;
  readonly n?: number;
  readonly dose?: { readonly value: number; readonly unit: string };
  readonly direction: string;
  /** A well studied · B one good study · C early, small · D very weak · N tested without clear benefit · review, guideline, topical, safety. */
  readonly level: string;
  /** The study's own main numbers, in percent. */
  readonly outcome?: { readonly measure: string; readonly product: number; readonly comparison: number };
  /** What weakens the study: small, maker-linked, single-trial, … */
  readonly limits?: readonly string[];
  readonly heatKilled?: boolean;
  readonly route?: string;
  readonly source: string;
  /** `unchecked`: the paper has not been opened; never shown as evidence. */
  readonly status: string;
  readonly supersededBy?: string;
}

const EVIDENCE: readonly EvidenceRow[] = evidence;

/** Studies of one strain given alone. Later evidence replaces what it supersedes. */
export function studiesOfStrain(strain: StrainFact): readonly EvidenceRow[] {
  const { id } = strain;
  if (id === null) return [];
  return EVIDENCE.filter(
    (row) =>
      row.scope === 'strain' &&
      row.strains.includes(id) &&
      row.route === undefined &&
      isOfState(row, strain.state),
  ).filter((row) => row.supersededBy === undefined);
}

/** Studies of mixtures that the label holds whole. */
export function studiesOfMixtures(strains: readonly StrainFact[]): readonly EvidenceRow[] {
  const live = new Map(
    strains.flatMap((strain) => (strain.id === null ? [] : [[strain.id, strain.state] as const])),
  );
  return EVIDENCE.filter(
    (row) =>
      row.scope === 'mixture' &&
      row.route === undefined &&
      row.supersededBy === undefined &&
      row.strains.every((id) => live.has(id) && isOfState(row, live.get(id) ?? 'unstated')),
  );
}

function isOfState(row: EvidenceRow, state: StrainFact['state']): boolean {
  return (row.heatKilled === true) === (state === 'heat-killed');
}
