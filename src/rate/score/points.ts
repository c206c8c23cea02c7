/**
 * Points are counted as whole millionths, so that start, reasons and adjustments add up to the score exactly and in any order:
 * sums of integers below 2^53 do not round. Only what leaves the engine is divided back into points.
 */
import type { RuleFunction, SignalValue } from '../rules/rule';

export const MICRO = 1_000_000;

export function toMicro(points: number): number {
  return Math.round(points * MICRO);
}

/** Neither fits nor off: where unknown products stand. */
export const NEUTRAL = toMicro(50);

export function fromMicro(micro: number): number {
  return micro / MICRO;
}

/** What a function yields for one value, in points. `open` picks the far end of a fact that is worth a range. */
export function applyFunction(fn: RuleFunction, value: SignalValue, open: boolean): number {
  switch (fn.kind) {
    case 'present': {
      const hit = fn.is === undefined ? value === true : fn.is.includes(value);
      if (!hit) return 0;
      return open ? (fn.upTo ?? fn.points) : fn.points;
    }
    case 'step':
      return typeof value === 'number' ? stepAt(fn.steps, value, fn.above === true) : 0;
    case 'piecewise':
      return typeof value === 'number' ? lineAt(fn.points, value) : 0;
  }
}

function stepAt(steps: readonly (readonly [number, number])[], value: number, above: boolean): number {
  let result = 0;
  for (const [at, points] of steps) {
    if (above ? value > at : value >= at) result = points;
    else break;
  }
  return result;
}

function lineAt(points: readonly (readonly [number, number])[], value: number): number {
  let previous = points[0];
  if (previous === undefined) return 0;
  for (const point of points) {
    if (value <= point[0]) {
      const width = point[0] - previous[0];
      if (width === 0) return point[1];
      const share = Math.max(0, (value - previous[0]) / width);
      return previous[1] + (point[1] - previous[1]) * share;
    }
    previous = point;
  }
  return previous[1];
}
