import { describe, expect, test } from 'vitest';
import words from '../../../rules/lexicon/language-words.json' with { type: 'json' };
import { EMPTY_LABEL } from '../../../src/label/empty-label';
import type { LabelInput } from '../../../src/label/label-input';
import { understandLabel } from '../../../src/label/understand-label';

const INCI = 'Aqua (Water, Eau), Glycerin, Bis-PEG-18 Methyl Ether Dimethyl Silane, Parfum, Linalool';

function languageOf(label: Partial<LabelInput>): string | null {
  return understandLabel({ ...EMPTY_LABEL, ...label }).lang;
}

describe('the language of a label', () => {
  test.each([
    ['en', 'Apply to wet skin morning and evening. Rinse off with water.'],
    ['de', 'Morgens und abends auf die gereinigte Haut auftragen.'],
    ['fr', 'Appliquer matin et soir sur le visage. Éviter le contact avec les yeux.'],
    ['es', 'Aplicar por la mañana y por la noche sobre el rostro. Evitar el contacto con los ojos.'],
    ['it', 'Applicare mattina e sera sulla pelle del viso. Evitare il contatto con gli occhi.'],
    ['nl', 'Breng het aan op een schone huid. Niet in contact brengen met de ogen.'],
  ])('of a cosmetic is that of its directions: %s', (lang, label) => {
    expect(languageOf({ kind: 'skincare', inci: INCI, label })).toBe(lang);
  });

  test.each([
    [
      'en',
      'Serving size 1 capsule. Lactobacillus casei, L. bulgaricus 2.25 billion CFU. Take one daily with food.',
    ],
    ['de', '1 Kapsel täglich mit Wasser einnehmen. Zutaten: Inulin, Lactobacillus casei'],
    ['fr', 'Prendre 2 gélules par jour avec un verre d’eau. Ferments : Lactobacillus casei'],
    [
      'pl',
      'Suplement diety. Składniki: Lactobacillus casei. Przyjmować 1 kapsułkę dziennie przed posiłkiem.',
    ],
  ])('of a supplement is not told by the names of its organisms: %s', (lang, label) => {
    expect(languageOf({ kind: 'supplement', label })).toBe(lang);
  });

  test('is unknown where names are all there is', () => {
    expect(languageOf({ kind: 'skincare', inci: INCI })).toBeNull();
    expect(
      languageOf({ kind: 'supplement', label: 'Lactobacillus casei 431, Bifidobacterium BB-12' }),
    ).toBeNull();
  });

  test('that is given stands', () => {
    expect(
      languageOf({ kind: 'skincare', lang: 'sv', inci: INCI, label: 'Rinse off with water and use daily.' }),
    ).toBe('sv');
  });
});

test('words of languages are sorted, unique, in lower case and of two letters or more', () => {
  for (const own of Object.values<string[]>(words)) {
    expect(own).toEqual([...new Set(own)].sort((a, b) => (a < b ? -1 : 1)));
    expect(own.filter((word) => word.length < 2 || word !== word.toLowerCase())).toEqual([]);
  }
});
