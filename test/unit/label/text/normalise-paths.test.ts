import fc from 'fast-check';
import { expect, it } from 'vitest';
import { normalise } from '../../../../src/label/text/normalise';

it('folds plain text the same way whether or not the rest of the label is plain', () => {
  const ascii = fc.string({
    unit: fc.constantFrom(...Array.from({ length: 128 }, (_, code) => String.fromCharCode(code))),
  });
  fc.assert(
    fc.property(ascii, (text) => {
      const alone = normalise(text);
      const behind = normalise(`é ${text}`);
      expect(behind.text).toBe(`e ${alone.text}`);
      expect([...behind.origin.slice(2)]).toEqual([...alone.origin].map((at) => at + 2));
    }),
    { numRuns: 2_000 },
  );
});
