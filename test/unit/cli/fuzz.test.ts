import { describe, expect, it } from 'vitest';
import { FUZZ_TARGETS } from '../../../src/cli/fuzz/targets';

/** A slice of `npm run fuzz`, with one seed so that a failure here is the same everywhere. */
describe('readers of foreign text', () => {
  it.each(FUZZ_TARGETS.map((target) => [target.name, target] as const))(
    '%s: hostile text never throws, never hangs and keeps its promised shape',
    async (_, target) => {
      const runs = Math.ceil(1_000 * target.share);
      expect(await target.run(runs, 20261122)).toEqual({ inputs: runs, failure: null });
    },
    60_000,
  );
});
