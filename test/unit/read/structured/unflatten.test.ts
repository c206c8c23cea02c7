import { describe, expect, it } from 'vitest';
import { own, textIn } from '../../../../src/read/structured/json';
import { unflatten } from '../../../../src/read/structured/unflatten';

describe('a flat state', () => {
  it('gives back the values that its places stand for, through wrappers', () => {
    const flat = [
      ['Reactive', 1],
      { product: 2 },
      ['Ref', 3],
      { name: 4, parts: 5 },
      'Oat drink',
      [4, 6],
      true,
    ];

    const product = own(unflatten(flat), 'product');

    expect(textIn(own(product, 'name'))).toBe('Oat drink');
    expect(own(product, 'parts')).toEqual(['Oat drink', true]);
  });

  it('may hold itself and name places that it has not', () => {
    const cyclic = unflatten([{ self: 0, none: 99, below: -1 }]);

    expect(own(cyclic, 'self')).toBe(cyclic);
    expect(own(cyclic, 'none')).toBeNull();
    expect(own(cyclic, 'below')).toBeNull();
  });

  it('is told from a list of records, which is left as it is', () => {
    const records = [
      { name: 'Oats', price: 2 },
      { name: 'Rye', price: 3 },
    ];

    expect(unflatten(records)).toBe(records);
    expect(unflatten('Oats')).toBe('Oats');
  });

  it('keeps a key named like a prototype a key', () => {
    const state = unflatten([JSON.parse('{"__proto__": 1}'), 'text']);

    expect(own(state, '__proto__')).toBe('text');
  });
});
