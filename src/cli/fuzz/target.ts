import fc from 'fast-check';

export interface FuzzRun {
  readonly inputs: number;
  /** The shrunk input and what it broke, ready to print; null when the property held for every input. */
  readonly failure: string | null;
}

/** A property that holds for every input: nothing throws, bounds are kept, results have their promised shape. */
export interface FuzzTarget {
  readonly name: string;
  /** How many of the inputs it gets, beside the others: 1 unless one of its inputs costs far more than one of theirs. */
  readonly share: number;
  readonly run: (runs: number, seed: number) => Promise<FuzzRun>;
}

/**
 * No reader may use more processor time than this for one input of this size, whatever stands in it. Far above what a slow
 * machine needs (well under 10 ms) and far below what super-linear cost on a repeated piece would reach.
 */
const SLOWEST_MS = 1_000;

export function fuzzTarget<T>(
  name: string,
  inputs: fc.Arbitrary<T>,
  holds: (input: T) => boolean | Promise<boolean>,
  share = 1,
): FuzzTarget {
  const property = fc.asyncProperty(inputs, async (input) => {
    const before = process.cpuUsage();
    const held = await holds(input);
    const { user, system } = process.cpuUsage(before);
    return held && (user + system) / 1_000 < SLOWEST_MS;
  });
  return {
    name,
    share,
    run: async (numRuns, seed) => {
      const result = await fc.check(property, { numRuns, seed });
      if (!result.failed) return { inputs: result.numRuns, failure: null };
      const report = (await fc.asyncDefaultReportMessage(result)) ?? 'Failed.';
      return { inputs: result.numRuns, failure: `${report}\n${stackOf(result.errorInstance)}` };
    },
  };
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : 'The property did not hold.';
}
