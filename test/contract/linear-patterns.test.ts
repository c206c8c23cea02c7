import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EMPTY_LABEL } from '../../src/label/empty-label';
import { attacksOn } from './patterns/attack-texts';
import { builtPatterns, literalPatterns, type Pattern } from './patterns/collect-patterns';
import { growthOf } from './patterns/time-pattern';
import { ROOT } from './source-files';

/** Rooms that foreign text comes into; the command line and our own pages see it only through them. */
const ROOMS = [
  'src/label',
  'src/read',
  'src/rate',
  'src/store',
  'src/background',
  'src/protocol',
  'src/paint',
];

const SHOPS = join(ROOT, 'rules/shops');

const LABEL = {
  ...EMPTY_LABEL,
  name: 'Oat drink',
  ingredients: 'Water, oats 10%* (1), sugar. *organic',
  label: 'L. rhamnosus GG 10 billion CFU per capsule, take 1 capsule daily. Zinc 10 mg',
  inci: '1. Aqua, 2. Glycerin, Parfum',
};

/**
 * Mend a failure by letting the repetition start in one place only (`(?<!\s)\s+$`), by taking what two neighbours both match away
 * from one of them (`\s*(?::\s*)?`), by a bound (`\w{0,12}`), or by plain string methods.
 */
describe('a regular expression takes time in proportion to the text', () => {
  it.each([
    '(a+)+$',
    '(?:a|a)*b',
    '\\s+$',
    '\\s*,?\\s*$',
    '^(?:\\w+\\s?)*:',
    '\\d+(?:[.,]\\d+)*%',
    'x.*y.*z$',
  ])('or is found: %s', (source) => {
    expect(weaknessOf({ where: 'here', source, flags: '' })).toHaveLength(1);
  });

  it.each(['(?<!\\s)\\s+$', '^\\s*(?:,\\s*)?$', 'a{1,20}b', '[a-z]+', '^(?:\\w+\\s)*:'])(
    'and is not blamed where it does: %s',
    (source) => {
      expect(weaknessOf({ where: 'here', source, flags: '' })).toEqual([]);
    },
  );

  it('where it is written out', () => {
    const patterns = literalPatterns(...ROOMS);
    expect(patterns.length).toBeGreaterThan(300);
    expect(patterns.flatMap(weaknessOf)).toEqual([]);
  }, 60_000);

  it('where it is put together from words', async () => {
    const patterns = await builtPatterns(async () => {
      const { rateProduct } = await import('../../src/rate/rate-product');
      const { NEUTRAL_PROFILE } = await import('../../src/rate/profile');
      await import('../../src/read/read-page');
      for (const kind of [null, 'food', 'supplement', 'skincare'] as const)
        rateProduct({ ...LABEL, kind }, NEUTRAL_PROFILE);
    });
    expect(patterns.length).toBeGreaterThan(10);
    expect(patterns.flatMap(weaknessOf)).toEqual([]);
  }, 60_000);

  it('where it stands in the file of a shop', () => {
    const patterns = readdirSync(SHOPS).flatMap((file): Pattern[] => {
      const shop: Readonly<Record<string, unknown>> = JSON.parse(readFileSync(join(SHOPS, file), 'utf8'));
      return [shop.product, shop.listing]
        .filter((source) => typeof source === 'string')
        .map((source) => ({ where: `rules/shops/${file}`, source, flags: '' }));
    });
    expect(patterns.length).toBeGreaterThan(25);
    expect(patterns.flatMap(weaknessOf)).toEqual([]);
  }, 60_000);
});

function weaknessOf(pattern: Pattern): string[] {
  for (const attack of attacksOn(pattern)) {
    const ratio = growthOf(pattern, attack);
    if (ratio === null) continue;
    const { before, pump, after } = attack;
    const text = `${JSON.stringify(before)} + ${JSON.stringify(pump)} × n + ${JSON.stringify(after)}`;
    return [
      `${pattern.where} /${pattern.source}/${pattern.flags}: 4 times the text ${text} costs ${ratio.toFixed(0)} times as much`,
    ];
  }
  return [];
}
