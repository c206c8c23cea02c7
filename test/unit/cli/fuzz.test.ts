import fc from 'fast-check';
import { describe, it } from 'vitest';
import { FUZZ_TARGETS } from '../../../src/cli/fuzz/targets';

/** A slice of `npm run fuzz`, with one seed so that a failure here is the same everywhere. */
describe('readers of foreign text', () => {
  it.each(FUZZ_TARGETS.map((target) => [target.name, target] as const))(
    '%s: hostile text never throws, never hangs and keeps its promised shape',
    async (_, target) => {
      await fc.assert(target.property(), { numRuns: 2_000, seed: 20261122 });
    },
    60_000,
  );
});
