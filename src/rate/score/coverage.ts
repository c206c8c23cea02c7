/** How much of what a verdict needs was read: known weight over the weight of the core facts; a half-known one counts half. */
import type { Signals } from '../rules/rule';
import type { RuleSet } from '../rules/rule-set';

export interface Gap {
  readonly core: string;
  readonly half: boolean;
}

export function coverageOf(
  set: RuleSet,
  signals: Signals,
): { readonly coverage: number; readonly gaps: readonly Gap[] } {
  let weight = 0;
  const gaps: Gap[] = [];
  for (const core of set.scheme.core) {
    const signal = signals[core.signal];
    if (signal === undefined || signal.state === 'unknown') gaps.push({ core: core.id, half: false });
    else if (signal.state === 'between' || (signal.state === 'known' && core.half?.includes(signal.value))) {
      gaps.push({ core: core.id, half: true });
      weight += core.weight / 2;
    } else weight += core.weight;
  }
  return { coverage: set.coreWeight === 0 ? 1 : weight / set.coreWeight, gaps };
}
