import { describe, expect, it } from 'vitest';
import { trimSection } from '../../../src/read/section-trim';

describe('after a list', () => {
  it.each([
    'Contains milk',
    'Enthält Milch',
    'Contient du lait',
    'Contiene latte',
    'Bevat melk',
    'Kan noten bevatten',
  ])('what is in it belongs to the label: %s', (line) => {
    const { lines, statements } = trimSection(['Water, cocoa, salt', line]);
    expect([...lines, ...statements]).toEqual(['Water, cocoa, salt', line]);
  });

  it.each(['Without palm oil', 'Ohne Zusatzstoffe', 'Sans colorants', 'Senza glutine', 'Zonder suiker'])(
    'what is not in it is no part of it: %s',
    (line) => {
      const { lines } = trimSection(['Water, cocoa, salt', line]);
      expect(lines).toEqual(['Water, cocoa, salt']);
    },
  );
});
