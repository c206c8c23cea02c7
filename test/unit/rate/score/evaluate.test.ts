import { expect, it } from 'vitest';
import { ruleSet } from '../../../../src/rate/rules/rule-sets';
import { casesOf } from '../../../../src/rate/score/evaluate';
import { between, known, NOT_APPLICABLE, UNKNOWN } from '../../../../src/rate/signals/known';

const food = ruleSet('food');
const at = (id: string) => food.signals.indexOf(id);

it('a narrowed signal is at its worst in one case and at its best in the other, a known one the same in both', () => {
  const { worst, best, open } = casesOf(food, {
    freeSugar: between(30, 15),
    fibre: known(4),
    zinc: UNKNOWN,
    fermented: NOT_APPLICABLE,
  });
  expect(open).toBe(true);
  expect([worst[at('freeSugar')], best[at('freeSugar')]]).toEqual([30, 15]);
  expect([worst[at('fibre')], best[at('fibre')]]).toEqual([4, 4]);
  // A bonus that is not stated is none; what does not apply counts nothing.
  for (const id of ['zinc', 'fermented']) expect([worst[at(id)], best[at(id)]]).toEqual([null, null]);
});

it('a signal that no label tells takes the range of its scheme', () => {
  const { worst, best } = casesOf(food, {});
  const range = food.scheme.unknown.freeSugar;
  expect(range).toBeDefined();
  expect([worst[at('freeSugar')], best[at('freeSugar')]]).toEqual([range?.worst, range?.best]);
});
