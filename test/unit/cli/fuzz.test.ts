import { describe, expect, it } from 'vitest';
import { FUZZ_TARGETS } from '../../../src/cli/fuzz/targets';

/** A slice of `npm run fuzz`, with one seed so that a failure here is the same everywhere. */
describe('readers of foreign text', () => {
  it.each(FUZZ_TARGETS.map((target) => [target.name, target] as const))(
    '%s: hostile text never throws, never hangs and keeps its promised shape',
    (_, target) => {
      expect(target.run(2_000, 20261122)).toEqual({ inputs: 2_000, failure: null });
    },
    60_000,
  );
});
