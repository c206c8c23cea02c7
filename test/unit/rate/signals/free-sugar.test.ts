import { describe, expect, it } from 'vitest';
import type { LabelFacts } from '../../../../src/label/label-facts';
import type { Signal } from '../../../../src/rate/rules/rule';
import { signalsOf } from '../../../../src/rate/signals/signals-of';
import { facts, listOf, per100, sugar } from '../make-facts';

function freeSugarOf(given: Partial<LabelFacts>): Pick<Signal, 'state'> & Record<string, unknown> {
  const signal = signalsOf(facts(given))?.signals.freeSugar;
  if (signal === undefined) throw new Error('no free sugar signal');
  const { state } = signal;
  if (state === 'known') return { state, value: signal.value };
  return state === 'between' ? { state, worst: signal.worst, best: signal.best } : { state };
}

describe('free sugar', () => {
  it('is the added sugar where the label states it', () => {
    expect(freeSugarOf({ nutrition: per100({ sugars: 12, addedSugars: 7 }) })).toEqual({
      state: 'known',
      value: 7,
    });
  });

  it('is all the sugar of a juice, whatever was added', () => {
    const ingredients = listOf([['orange juice', 'juice']]);
    const nutrition = per100({ sugars: 8.4, addedSugars: 0 }, '100ml');
    const sugars = [sugar('orange juice', 1, 'juice')];
    expect(freeSugarOf({ kind: 'drink', ingredients, sugars, nutrition })).toEqual({
      state: 'known',
      value: 8.4,
    });
  });

  it('is all the sugar of an oat drink: its starch was turned into sugar', () => {
    const ingredients = listOf([
      ['water', 'water'],
      ['oats', 'oat'],
      ['salt', 'salt'],
    ]);
    expect(freeSugarOf({ kind: 'drink', ingredients, nutrition: per100({ sugars: 3.4 }) })).toEqual({
      state: 'known',
      value: 3.4,
    });
  });

  it('is nought for plain kefir: lactose is no free sugar', () => {
    const ingredients = listOf([
      ['milk', 'milk'],
      ['kefir cultures', 'culture'],
    ]);
    expect(freeSugarOf({ ingredients, nutrition: per100({ sugars: 4.2 }) })).toEqual({
      state: 'known',
      value: 0,
    });
  });

  it('may be nought for plain yogurt of a list that was read in part: the milk brings sugar of its own', () => {
    const ingredients = listOf([['milk', 'milk', 'yogurt'], ['zyx'], ['quux']], 0.3);
    expect(freeSugarOf({ ingredients, nutrition: per100({ sugars: 6.2 }) })).toEqual({
      state: 'between',
      worst: 6.2,
      best: 0,
    });
  });

  it('is nought for almonds even without a nutrition table', () => {
    expect(freeSugarOf({ ingredients: listOf([['almonds', 'nut']]) })).toEqual({ state: 'known', value: 0 });
  });

  it('leaves the lactose of a sweetened yogurt out', () => {
    const ingredients = listOf([
      ['yogurt', 'yogurt'],
      ['strawberries', 'fruit'],
      ['sugar', 'sugar'],
    ]);
    const given = { ingredients, sugars: [sugar('sugar', 3)], nutrition: per100({ sugars: 12.5 }) };
    expect(freeSugarOf(given)).toEqual({ state: 'known', value: 8 });
  });

  it('leaves the lactose of a sweetened milk drink out', () => {
    const ingredients = listOf([
      ['milk', 'milk'],
      ['sugar', 'sugar'],
      ['cocoa', 'cocoa'],
    ]);
    const given = {
      kind: 'drink' as const,
      ingredients,
      sugars: [sugar('sugar', 2)],
      nutrition: per100({ sugars: 10 }),
    };
    expect(freeSugarOf(given)).toEqual({ state: 'known', value: 5.2 });
  });

  it('lies between half and all of the sugar of a jam', () => {
    const ingredients = listOf([
      ['strawberries', 'fruit'],
      ['sugar', 'sugar'],
    ]);
    const given = { ingredients, sugars: [sugar('sugar', 2)], nutrition: per100({ sugars: 60 }) };
    expect(freeSugarOf(given)).toEqual({ state: 'between', worst: 60, best: 30 });
  });

  it('is not halved by a sprinkle of fruit far down the list', () => {
    const ingredients = listOf([
      ['wheat', 'grain'],
      ['sugar', 'sugar'],
      ['oil', 'oil'],
      ['salt', 'salt'],
      ['dried strawberries', 'fruit'],
    ]);
    const given = { ingredients, sugars: [sugar('sugar', 2)], nutrition: per100({ sugars: 30 }) };
    expect(freeSugarOf(given)).toEqual({ state: 'known', value: 30 });
  });

  it('is all the sugar of honey', () => {
    const given = { ingredients: listOf([['honey', 'honey']]), sugars: [sugar('honey', 1, 'honey')] };
    expect(freeSugarOf({ ...given, nutrition: per100({ sugars: 81 }) })).toEqual({
      state: 'known',
      value: 81,
    });
  });

  it('is half of the sugar of a purée', () => {
    const given = {
      ingredients: listOf([['apple purée', 'fruit-puree']]),
      sugars: [sugar('apple purée', 1, 'fruit-puree')],
    };
    expect(freeSugarOf({ ...given, nutrition: per100({ sugars: 12 }) })).toEqual({
      state: 'known',
      value: 6,
    });
  });

  it('is open for dairy without a list, and all of it for other foods without one', () => {
    expect(freeSugarOf({ name: 'Yogurt', nutrition: per100({ sugars: 5 }) })).toEqual({
      state: 'between',
      worst: 5,
      best: 0,
    });
    expect(freeSugarOf({ name: 'Crackers', nutrition: per100({ sugars: 5 }) })).toEqual({
      state: 'known',
      value: 5,
    });
  });

  it('is bounded by carbohydrate where sugars are not stated', () => {
    const given = {
      ingredients: listOf([
        ['wheat', 'grain'],
        ['sugar', 'sugar'],
      ]),
      sugars: [sugar('sugar', 2)],
    };
    expect(freeSugarOf({ ...given, nutrition: per100({ carbohydrate: 9 }) })).toEqual({
      state: 'between',
      worst: 9,
      best: 0,
    });
    expect(freeSugarOf(given)).toEqual({ state: 'unknown' });
  });

  it('is unknown where half of the list was not understood and no sugars are stated', () => {
    expect(freeSugarOf({ ingredients: listOf([['xqzt'], ['blorp']], 0.1) })).toEqual({ state: 'unknown' });
  });
});
