import { describe, expect, it } from 'vitest';
import { trimSection } from '../../../../src/read/sections/section-trim';

describe('after a list', () => {
  it.each([
    'Contains milk and soya from farms that we have known for a very long time indeed',
    'Enthält Milch und Soja von Höfen, die wir schon seit sehr langer Zeit gut kennen',
    'Contient du lait et du soja de fermes que nous connaissons depuis bien longtemps',
    'Contiene latte e soia di fattorie che conosciamo da davvero molto tempo ormai',
    'Bevat melk en soja van boerderijen die wij al sinds heel lange tijd goed kennen',
  ])('a sentence on what is in it belongs to the label: %s', (line) => {
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

  it('an item that bears a word of a heading ends no list of one item a line', () => {
    const items = ['Cashews', 'Water', 'Nutritional Yeast', 'Salt'];
    expect(trimSection(items).lines).toEqual(items);
    expect(trimSection([...items, 'Nutritional information', 'Energy']).lines).toEqual(items);
  });
});
