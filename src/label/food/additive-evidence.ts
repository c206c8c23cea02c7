import evidenceRows from '../../../rules/lexicon/additive-evidence.json' with { type: 'json' };
import { stem } from './e-numbers';

/** What is known of an additive's effects and standing. `checked` is false where the source was not opened: not to be shown as a fact. */
export interface AdditiveEvidence {
  readonly ids: readonly string[];
  readonly name: string;
  readonly level: string;
  readonly direction: string;
  readonly summary: string;
  readonly citation: string;
  readonly checked: boolean;
  readonly status: { readonly eu: string; readonly us: string };
  /** mg per kg body weight and day, as printed in the source. */
  readonly adi: string;
  /** 0 none … 3 strongest reason for points. */
  readonly tier: 0 | 1 | 2 | 3;
}

const byId = new Map<string, AdditiveEvidence>();
for (const row of evidenceRows) {
  const tier = row.tier === 3 ? 3 : row.tier === 2 ? 2 : row.tier === 1 ? 1 : 0;
  for (const id of row.ids) byId.set(id, { ...row, tier });
}

/** The evidence row of an E-number (roman parts ignored) or of a named substance ("maltodextrin"); null where there is none. */
export function additiveEvidence(id: string): AdditiveEvidence | null {
  return byId.get(id) ?? byId.get(stem(id)) ?? null;
}
