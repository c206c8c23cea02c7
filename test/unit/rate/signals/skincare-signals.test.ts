import { expect, it } from 'vitest';
import { readInci } from '../../../../src/label/inci/read-inci';
import { placedItems } from '../../../../src/rate/signals/skincare/placed-items';
import { skincareSignals } from '../../../../src/rate/signals/skincare/skincare';
import { facts } from '../make-facts';

function inciOf(list: string) {
  const inci = readInci(list, { name: 'Face cream', category: [], lang: 'en' });
  if (inci === null) throw new Error(`no list: ${list}`);
  return inci;
}

it.each([
  ['Aqua, Glycerin, Panthenol, Zzqxin, Qqvwate', true],
  ['Aqua, Glycerin, Zzqxin, Qqvwate, Xxkvol', false],
  ['Aqua, Zzqxin, Glycerin, Panthenol', true],
])('a list of which three in five names are known is rated, and one of less is not: %s', (list, isRated) => {
  const { recognised, list: found } = skincareSignals(facts({ kind: 'skincare', inci: inciOf(list) }));
  expect(found).toMatchObject({ state: 'known', value: true });
  expect(recognised !== undefined).toBe(isRated);
});

it('an ingredient counts as above the one per cent line where it stands there, or where the label says how much it is', () => {
  const placed = placedItems(
    inciOf('Aqua, Glycerin, Cetearyl Alcohol, Phenoxyethanol, Niacinamide (4%), Panthenol (0.5%), Parfum'),
  );
  expect(placed.filter(({ above }) => above).map(({ inci }) => inci)).toEqual([
    'AQUA',
    'GLYCERIN',
    'CETEARYL ALCOHOL',
    'NIACINAMIDE',
  ]);
});
