import { describe, expect, test } from 'vitest';
import { readClaims } from '../../../../src/label/claims/read-claims';
import { EMPTY_LABEL } from '../../../../src/label/empty-label';
import type { LabelInput } from '../../../../src/label/label-input';

function claims(input: Partial<LabelInput>, kind: 'food' | 'drink' | 'supplement' = 'food'): string[] {
  return readClaims({ ...EMPTY_LABEL, ...input }, kind).map(({ claim, quote }) => `${claim}: ${quote}`);
}

describe('claims', () => {
  test.each([
    ['No Added Sugar granola', 'no-added-sugar: No Added Sugar'],
    ['Compote sans sucres ajoutés', 'no-added-sugar: sans sucres ajoutés'],
    ['Saft ohne Zuckerzusatz', 'no-added-sugar: ohne Zuckerzusatz'],
    ['Sin azúcares añadidos', 'no-added-sugar: Sin azúcares añadidos'],
    ['Senza zuccheri aggiunti', 'no-added-sugar: Senza zuccheri aggiunti'],
    ['Zonder toegevoegde suikers', 'no-added-sugar: Zonder toegevoegde suikers'],
    ['Source of fibre', 'source-of-fibre: Source of fibre'],
    ['Ballaststoffreich', 'high-fibre: Ballaststoffreich'],
    ['Unsweetened almond drink', 'unsweetened: Unsweetened'],
    ['100% Orange Juice', 'juice-100: 100% Orange Juice'],
  ])('%s', (name, claim) => {
    expect(claims({ name })).toContain(claim);
  });

  test('frying is read from the name and denied by it', () => {
    expect(claims({ name: 'Fried onion rings' })).toContain('fried: Fried');
    expect(claims({ name: 'Lentil puffs, not fried' })).toEqual(
      expect.not.arrayContaining([expect.stringMatching(/^fried/)]),
    );
    expect(claims({ name: 'Oven baked potato chips' })).toEqual(
      expect.not.arrayContaining([expect.stringMatching(/^fried/)]),
    );
    expect(claims({ description: 'Great with fried eggs.' })).toEqual([]);
  });

  test('crisps are fried where the list holds oil; chocolate chips are no crisps', () => {
    const fried = expect.arrayContaining([expect.stringMatching(/^fried/)]);
    expect(claims({ name: 'Paprika Chips', ingredients: 'Potatoes, sunflower oil, paprika' })).toEqual(fried);
    expect(claims({ name: 'Paprika Chips' })).not.toEqual(fried);
    expect(claims({ name: 'Chocolate Chips Cookies', ingredients: 'Wheat flour, palm oil' })).not.toEqual(
      fried,
    );
    expect(claims({ name: 'Compote de pommes' })).not.toEqual(fried);
  });

  test('the snack shelf counts, a word in the description does not', () => {
    expect(claims({ name: 'Paprika', category: ['Food', 'Crisps'] })).toContain('snack: Crisps');
    expect(claims({ name: 'Apple', description: 'A healthy snack.' })).toEqual([]);
  });

  test('a promise to treat a disease is one; the disclaimer is none', () => {
    expect(claims({ description: 'Treats acne in 7 days.' }, 'supplement')).toEqual([
      'treats-disease: Treats acne',
    ]);
    expect(
      claims(
        {
          label:
            'This product is not intended to diagnose, treat, cure or prevent any disease such as eczema.',
        },
        'supplement',
      ),
    ).toEqual([]);
    expect(claims({ description: 'A treat. For acne see your doctor.' }, 'supplement')).toEqual([]);
    expect(claims({ description: 'Heilt Akne.' }, 'supplement')).toEqual(['treats-disease: Heilt Akne']);
  });

  test.each([
    ['Guérit l’arthrose', true],
    ['Bekämpft Migräne', true],
    ['Beugt Osteoporose vor', true],
    ['Alivia la artrosis', true],
    ['Guarisce l’eczema', true],
    ['Verlicht reuma', true],
    ['Łagodzi łuszczycę', true],
    ['Förebygger diabetes', true],
    ['Lindrer gigt og kurerer eksem', true],
    ['Eczema treatment', true],
    ['If you are being treated for diabetes, do not use.', false],
    ['En cas de traitement de la dépression, demandez conseil.', false],
    ['Bei Diabetes vor der Einnahme einen Arzt befragen.', false],
    ['Nie leczy chorób.', false],
    ['Heat-treated and cured with salt', false],
    ['Contributes to normal immune function', false],
  ])('a promise is known in any form of its words: %s', (description, promised) => {
    expect(claims({ description }, 'supplement').length > 0).toBe(promised);
  });
});
