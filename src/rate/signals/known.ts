/** Short ways to write a signal. */
import type { Found, Signal, SignalDetail, SignalValue } from '../rules/rule';

export const UNKNOWN: Signal = { state: 'unknown' };
export const NOT_APPLICABLE: Signal = { state: 'not-applicable' };

/** Every known signal has the same shape, whatever it tells: the engine reads thousands of them. */
export function known(value: SignalValue, { args, found, sources }: SignalDetail = {}): Signal {
  return { state: 'known', value, args, found, sources };
}

/** Narrowed to what lies between two values. */
export function between(
  worst: SignalValue,
  best: SignalValue,
  { args, found, sources }: SignalDetail = {},
): Signal {
  return { state: 'between', worst, best, args, found, sources };
}

/** Found is found; not found counts as absent only where the list was read well enough to say so. */
export function presence(found: readonly Found[], complete: boolean): Signal {
  if (found.length > 0) return known(true, { found });
  return complete ? known(false) : UNKNOWN;
}

/** Said where it is found; silence is no statement. */
export function mention(found: readonly Found[]): Signal {
  return found.length > 0 ? known(true, { found }) : NOT_APPLICABLE;
}
