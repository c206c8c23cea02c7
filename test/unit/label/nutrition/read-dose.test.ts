import { describe, expect, test } from 'vitest';
import nutrition from '../../../../rules/lexicon/nutrition.json' with { type: 'json' };
import { readDose } from '../../../../src/label/nutrition/read-dose';

/** [unit, pieces in a serving, pieces a day] */
function dose(text: string): [string, number | null, number | null] | null {
  const read = readDose(text);
  return read === null ? null : [read.unit, read.unitsPerServing, read.unitsPerDay];
}

describe('dose', () => {
  test.each<[string, [string, number | null, number | null] | null]>([
    ['Serving Size: 3 Tablets', ['tablet', 3, null]],
    ['Serving Size\n2 Veggie Caps', ['capsule', 2, null]],
    ['Amount per softgel', ['softgel', 1, null]],
    ['Typical values per 4 gummies', ['gummy', 4, null]],
    ['Take two capsules once daily with water.', ['capsule', null, 2]],
    ['Zusammensetzung pro Tagesdosis (3 Presslinge)', ['tablet', null, 3]],
    ['2 x täglich eine Weichkapsel', ['softgel', null, 2]],
    ['Prendre 1 gélule matin et soir, soit 2 fois par jour', ['capsule', null, 2]],
    ['Dosis diaria recomendada: 1 sobre', ['sachet', null, 1]],
    ['Una bustina al giorno sciolta in acqua', ['sachet', null, 1]],
    ['Gebruik: 1 zuigtablet per dag', ['lozenge', null, 1]],
    ['1 tabletka dziennie', ['tablet', null, 1]],
    ['1 comprimido tres veces al día', ['tablet', null, 3]],
    ['Serving Size 2 Capsules. Take 1 serving daily.', ['capsule', 2, 2]],
  ])('%s', (text, expected) => {
    expect(dose(text)).toEqual(expected);
  });

  test('a range, a limit, a dose for children or one for each meal is no number of a day', () => {
    expect(dose('Take 1 to 3 capsules daily')?.[2]).toBeNull();
    expect(dose('Take 1 capsule two or three times daily')?.[2]).toBeNull();
    expect(dose('Do not exceed 4 tablets per day.')).toBeNull();
    expect(dose('Children: 1 gummy a day.')).toBeNull();
    expect(dose('1 capsule with each meal, every day')?.[2]).toBeNull();
  });

  test('directions that disagree leave the day open', () => {
    expect(dose('Take 1 tablet daily. Athletes: take 3 tablets daily.')).toEqual(['tablet', null, null]);
  });

  test('what the pack holds is no dose', () => {
    expect(dose('90 capsules, 45 days')).toBeNull();
    expect(dose('120 Kapseln')).toBeNull();
    expect(dose('Biscuits with chocolate')).toBeNull();
    expect(readDose(null)).toBeNull();
  });
});

type Languages = Readonly<Record<string, readonly string[]>>;
const { pieces, numbers, times, ...plain } = nutrition.dose;
const groups = Object.entries<Languages>({ ...pieces, ...numbers, ...plain }).concat(
  Object.entries<Languages>(times),
);

test.each(groups)('dose words of %s are sorted and unique', (_group, languages) => {
  expect(Object.keys(languages)).toEqual(Object.keys(languages).sort());
  for (const phrases of Object.values(languages)) {
    expect([...phrases]).toEqual([...new Set(phrases)].sort((a, b) => (a < b ? -1 : 1)));
  }
});
