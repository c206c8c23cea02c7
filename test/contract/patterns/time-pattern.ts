import { type Attack, textOf } from './attack-texts';
import type { Pattern } from './collect-patterns';

/** From short to long: a wrong pattern is found at the first text that it cannot bear, so that no run takes for ever. */
const SHORT = [12, 16, 20, 24] as const;
const LONG = [100, 300, 1_000, 3_000] as const;
/** Four times the text costs four times the work where it is linear, and sixteen times where it is not. */
const GROWTH = 4;
const MOST_RATIO = 8;
/** What a linear pattern needs for 3,000 characters is well under a tenth of this, and for a line next to nothing. */
const CHEAP_MS = 2;
const REPEATS = 5;

/** How many times the cost four times the text has; null where it is in proportion, or too cheap to tell anything by. */
export function growthOf(pattern: Pattern, attack: Attack): number | null {
  for (const length of SHORT) if (costOf(pattern, attack, length) > CHEAP_MS) return Number.POSITIVE_INFINITY;
  for (const length of LONG) {
    const cost = costOf(pattern, attack, length);
    if (cost < CHEAP_MS) continue;
    const ratio = costOf(pattern, attack, length * GROWTH) / cost;
    if (ratio > MOST_RATIO) return ratio;
  }
  return null;
}

/**
 * Milliseconds, the least of several runs, by the clock or by the processor, whichever says less: other programs make the clock run
 * on, other threads of ours the processor.
 */
function costOf({ source, flags }: Pattern, attack: Attack, length: number): number {
  const regex = new RegExp(source, flags);
  const text = textOf(attack, length);
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < REPEATS; run++) {
    regex.lastIndex = 0;
    const from = performance.now();
    const used = process.cpuUsage();
    if (regex.global) text.replace(regex, '');
    else regex.exec(text);
    const { user, system } = process.cpuUsage(used);
    least = Math.min(least, performance.now() - from, (user + system) / 1000);
    // Once is a machine that stood still.
    if (least < CHEAP_MS || (run > 0 && least > 100 * CHEAP_MS)) break;
  }
  return least;
}
