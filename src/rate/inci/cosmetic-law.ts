/**
 * What the law of a region says of an INCI name: bans, limits by kind of product, labels, each with the act and the dates from which
 * new products must comply (`since`) and until which earlier stock may be sold (`until`). Only rows that were checked stand in
 * rules/skincare/law.json. A region without rows of its own is told what the EU says, and that it is the EU that says it.
 */
import rows from '../../../rules/skincare/law.json' with { type: 'json' };
import type { Profile, Region } from '../profile';

export interface LawRow {
  readonly name: string;
  readonly region: LawRegion;
  /** The region, or the state in it whose law this is. */
  readonly place: string;
  readonly status: string;
  /** ISO dates; null where no date was checked or none applies. */
  readonly since: string | null;
  readonly until: string | null;
  readonly act: string;
  /** Percent and the products it holds for (`law.in.<key>`); null: all of them. */
  readonly limits: readonly (readonly [number, string | null])[];
}

const OWN_ROWS = ['eu', 'uk', 'us'] as const satisfies readonly Region[];
export type LawRegion = (typeof OWN_ROWS)[number];
const NO_ROWS: readonly LawRow[] = [];

/** Every region's rows, by INCI name. */
export const LAWS: ReadonlyMap<string, readonly LawRow[]> = filed();

function filed(): Map<string, LawRow[]> {
  const byName = new Map<string, LawRow[]>();
  for (const row of rows) {
    const region = OWN_ROWS.find((own) => own === row.region);
    if (region === undefined) continue;
    const limits = row.limits.map(
      ([percent, where]) => [Number(percent), where?.toString() ?? null] as const,
    );
    byName.set(row.name, [...(byName.get(row.name) ?? []), { ...row, region, limits }]);
  }
  return byName;
}

/** What the user's region says of a name. */
export function lawOn(name: string, { region }: Profile): readonly LawRow[] {
  const asked = OWN_ROWS.find((own) => own === region) ?? 'eu';
  return (LAWS.get(name) ?? NO_ROWS).filter((row) => row.region === asked);
}
