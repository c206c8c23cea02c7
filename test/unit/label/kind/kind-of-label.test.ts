import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EMPTY_LABEL } from '../../../../src/label/empty-label';
import { KINDS } from '../../../../src/label/kind';
import { kindOfLabel } from '../../../../src/label/kind/kind-of-label';
import type { LabelInput } from '../../../../src/label/label-input';

/** Add a line to labels.jsonl to add a case: parts of a label in, kind and exemption out. */
const lines = readFileSync(new URL('labels.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n');
const cases = lines.map(
  (line): [string, Partial<LabelInput> & { kind: string | null; exempt: string | null }] => [
    line,
    JSON.parse(line),
  ],
);

describe('the kind of a label', () => {
  test.each(cases)('%s', (_line, { kind, exempt, ...input }) => {
    expect(kindOfLabel({ ...EMPTY_LABEL, ...input })).toEqual({ kind, exempt });
  });

  test('a kind that is given stands, whatever the label says', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 60 });
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), text, text, (kind, name, ingredients) => {
        expect(kindOfLabel({ ...EMPTY_LABEL, kind, name, ingredients }).kind).toBe(kind);
      }),
    );
    expect(kindOfLabel({ ...EMPTY_LABEL, kind: 'food', name: 'Dog shampoo' }).kind).toBe('food');
  });

  test('a given kind keeps its exemption', () => {
    expect(kindOfLabel({ ...EMPTY_LABEL, kind: 'drink', name: 'London dry gin 40 % vol' }).exempt).toBe(
      'alcohol',
    );
  });

  test('hostile text never throws', () => {
    const text = fc.option(fc.string({ unit: 'binary', maxLength: 200 }));
    fc.assert(
      fc.property(
        text,
        text,
        text,
        fc.array(fc.string(), { maxLength: 4 }),
        (name, ingredients, description, category) => {
          kindOfLabel({ ...EMPTY_LABEL, name, ingredients, description, category });
        },
      ),
    );
  });
});
