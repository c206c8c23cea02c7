import { describe, expect, test } from 'vitest';
import claims from '../../../../rules/lexicon/claims.json' with { type: 'json' };
import kinds from '../../../../rules/lexicon/kinds.json' with { type: 'json' };
import nutrition from '../../../../rules/lexicon/nutrition.json' with { type: 'json' };
import { readRowLabel } from '../../../../src/label/nutrition/row-label';
import { normalise } from '../../../../src/label/text/normalise';

type Languages = Readonly<Record<string, readonly string[]>>;
const groups: [string, Languages][] = [
  ...Object.entries<Languages>(nutrition.columns),
  ...Object.entries<Languages>(nutrition.nutrients),
  ...Object.entries<Languages>(nutrition.words),
  ['notOurs', nutrition.notOurs],
  ...Object.entries<Languages>(kinds.names),
  ...Object.entries<Languages>(kinds.texts),
  ...Object.entries<Languages>(claims.words),
  ...Object.entries<Languages>(claims.stems),
];

describe.each(groups)('words of %s', (_group, languages) => {
  test('languages and phrases are sorted, unique and in lower case', () => {
    expect(Object.keys(languages)).toEqual([...Object.keys(languages)].sort());
    for (const phrases of Object.values(languages)) {
      expect(
        phrases.every(
          (phrase) => phrase === phrase.toLowerCase() && phrase === phrase.trim() && phrase !== '',
        ),
      ).toBe(true);
      expect(new Set(phrases).size).toBe(phrases.length);
      expect([...phrases]).toEqual([...phrases].sort(byCodePoint));
    }
  });
});

describe('terms of the declaration', () => {
  test.each(Object.entries<Languages>(nutrition.columns))(
    '%s is what each of its phrases means',
    (column, languages) => {
      for (const phrase of Object.values(languages).flat()) {
        const subject = readRowLabel(phrase)?.subjects[0];
        const read = subject?.kind === 'column' ? subject.column : subject?.kind;
        expect([phrase, read]).toEqual([phrase, column.startsWith('energy') ? 'energy' : column]);
      }
    },
  );

  test('what is not ours is no row', () => {
    for (const phrase of Object.values<readonly string[]>(nutrition.notOurs).flat()) {
      expect([phrase, readRowLabel(phrase)]).toEqual([phrase, null]);
    }
  });

  test('no term means two columns', () => {
    const seen = new Map<string, string>();
    for (const [column, languages] of Object.entries<Languages>(nutrition.columns)) {
      for (const phrase of Object.values(languages).flat()) {
        const key = normalise(phrase).text;
        expect([phrase, seen.get(key) ?? column]).toEqual([phrase, column]);
        seen.set(key, column);
      }
    }
  });
});

function byCodePoint(a: string, b: string): number {
  const one = [...a].map((character) => character.codePointAt(0) ?? 0);
  const other = [...b].map((character) => character.codePointAt(0) ?? 0);
  const at = one.findIndex((code, index) => code !== other[index]);
  return at < 0 ? one.length - other.length : (one[at] ?? 0) - (other[at] ?? -1);
}
