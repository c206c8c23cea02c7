/** Passes before the clock starts, so that what is measured is compiled code; and how long each of the counted rounds lasts. */
const WARM_UP_MS = 300;
const ROUND_MS = 400;
const ROUNDS = 5;

/** Where results go, so that an engine cannot leave out work whose result nobody reads. */
let sink: unknown;

/**
 * Seconds that one call of `pass` takes: the median of five rounds. Timer resolution is far below a round. `pass` returns
 * something that depends on its work, so that the work cannot be optimised away.
 */
export function secondsPerPass(pass: () => unknown): number {
  const warm = performance.now() + WARM_UP_MS;
  while (performance.now() < warm) sink = pass();
  const rounds: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const started = performance.now();
    let passes = 0;
    do {
      sink = pass();
      passes++;
    } while (performance.now() - started < ROUND_MS);
    rounds.push((performance.now() - started) / 1000 / passes);
  }
  return sink === undefined ? Number.NaN : median(rounds);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
