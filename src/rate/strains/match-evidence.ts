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

/** What stands for itself: not applied elsewhere than by mouth, not replaced by later evidence. */
const EVIDENCE: readonly EvidenceRow[] = evidence.filter(
  (row: EvidenceRow) => row.route === undefined && row.supersededBy === undefined,
);
const OF_MIXTURES = EVIDENCE.filter((row) => row.scope === 'mixture');
const OF_STRAINS = new Map<string, EvidenceRow[]>();
for (const row of EVIDENCE.filter(({ scope }) => scope === 'strain'))
  for (const id of row.strains) OF_STRAINS.set(id, [...(OF_STRAINS.get(id) ?? []), row]);

/** Studies of one strain given alone. */
export function studiesOfStrain({ id, state }: StrainFact): readonly EvidenceRow[] {
  const studies = id === null ? undefined : OF_STRAINS.get(id);
  return studies?.filter((row) => isOfState(row, state)) ?? [];
}

/** Studies of mixtures that the label holds whole. */
export function studiesOfMixtures(strains: readonly StrainFact[]): readonly EvidenceRow[] {
  const live = new Map(
    strains.flatMap((strain) => (strain.id === null ? [] : [[strain.id, strain.state] as const])),
  );
  return OF_MIXTURES.filter((row) =>
    row.strains.every((id) => live.has(id) && isOfState(row, live.get(id) ?? 'unstated')),
  );
}

function isOfState(row: EvidenceRow, state: StrainFact['state']): boolean {
  return (row.heatKilled === true) === (state === 'heat-killed');
}
