import { describe, expect, test } from 'vitest';
import { kindOfLabel } from '../../../../src/label/kind/kind-of-label';
import { labelOfPage } from '../../../../src/label/label-of-page';
import type { PageSection, ProductPage } from '../../../../src/read/product-page';

function page(name: string, parts: Partial<ProductPage>): ProductPage {
  return {
    page: 'product',
    shop: null,
    host: null,
    identity: { name, brand: null, gtin: null, shopId: null, url: null, lang: 'en', image: null },
    category: [],
    description: null,
    sections: [],
    tables: [],
    gaps: [],
    ...parts,
  };
}

function section(role: PageSection['role'], text: string, heading: string | null = null): PageSection {
  return { role, heading, text, via: 'labelled-section', confidence: 0.9 };
}

describe('from a page to its label', () => {
  test('a food keeps its first list and its statements', () => {
    const label = labelOfPage(
      page('Natural yogurt', {
        sections: [
          section('ingredients', 'Milk'),
          section('ingredients', 'Milk, sugar'),
          section('statement', 'With live cultures'),
        ],
      }),
    );
    expect(label).toMatchObject({ kind: null, ingredients: 'Milk', label: 'With live cultures', inci: null });
  });

  test('a list that is hardly one gives way to a surer one', () => {
    const unsure = { ...section('ingredients', 'Produce of more than one country'), confidence: 0.2 };
    const label = labelOfPage(
      page('Biscuits', { sections: [unsure, section('ingredients', 'Wheat flour, sugar')] }),
    );
    expect(label.ingredients).toBe('Wheat flour, sugar');
  });

  test('a cosmetic has an INCI list; drug-facts actives stand before it', () => {
    const label = labelOfPage(
      page('Sunscreen lotion SPF 50', {
        sections: [
          section('actives', 'Zinc Oxide 10%'),
          section('ingredients', 'Water, Glycerin, Dimethicone'),
        ],
      }),
    );
    expect(label.ingredients).toBeNull();
    expect(label.inci).toBe(
      'Active ingredients: Zinc Oxide 10%\nInactive ingredients: Water, Glycerin, Dimethicone',
    );
  });

  test('a supplement has the panel’s active rows before its other ingredients', () => {
    const table = {
      caption: 'Supplement Facts',
      columns: ['', 'Amount per serving', '% DV'],
      rows: [
        ['Serving size: 1 capsule', '', ''],
        ['Calories', '5', ''],
        ['Zinc (as zinc citrate)', '10 mg', '91%'],
        ['Lactobacillus rhamnosus GG', '10 billion CFU', '†'],
        ['† Daily value not established', '', ''],
      ],
      via: 'labelled-section' as const,
    };
    const label = labelOfPage(
      page('Probiotic capsules', {
        tables: [table],
        sections: [section('ingredients', 'Cellulose, silica', 'Other ingredients')],
      }),
    );
    expect(label.ingredients).toBe(
      'Zinc (as zinc citrate) 10 mg\nLactobacillus rhamnosus GG 10 billion CFU\nOther ingredients: Cellulose, silica',
    );
    expect(label.label).toContain('Serving size: 1 capsule');
  });

  test('a list that already names the actives is left as it is', () => {
    const table = {
      caption: null,
      columns: ['Active ingredients', 'Each capsule contains'],
      rows: [
        ['Fish oil', '950 mg'],
        ['Ubiquinol', '50 mg'],
      ],
      via: 'labelled-section' as const,
    };
    const text = 'Fish oil 950 mg\nUbiquinol 50 mg\nExcipients: gelatin';
    expect(
      labelOfPage(page('Omega capsules', { tables: [table], sections: [section('ingredients', text)] }))
        .ingredients,
    ).toBe(text);
  });

  test('materials and parts of a set under "Composition" or "What’s inside" are no ingredient list', () => {
    const vase = page('Round Vase', {
      sections: [section('ingredients', '100% recycled glass, cork lid, silicone ring', 'Composition')],
    });
    const set = page('Down Set', {
      sections: [section('ingredients', '1 bolster, 1 dust bag, care card', 'What’s inside')],
    });
    expect(labelOfPage(set).ingredients).toBeNull();
    expect(kindOfLabel(labelOfPage(vase)).kind).toBeNull();
  });

  test('a food’s list under the same words is one', () => {
    const biscuit = page('Round Things', {
      sections: [section('ingredients', 'Wheat flour, sugar, butter, salt', 'Composition')],
    });
    expect(labelOfPage(biscuit).ingredients).toBe('Wheat flour, sugar, butter, salt');
  });

  test('a facts panel printed as text is part of a supplement’s composition', () => {
    const capsules = page('Focus Capsules', {
      sections: [
        section('ingredients', 'HPMC, Rice Concentrate.', 'Other Ingredients:'),
        section(
          'nutrition',
          'Supplement Facts\nServing Size: 1 capsule\nCaffeine 80 mg\nL-Theanine 160 mg 20%',
        ),
      ],
    });
    expect(labelOfPage(capsules).ingredients).toBe(
      'Caffeine 80 mg\nL-Theanine 160 mg\nOther Ingredients: HPMC, Rice Concentrate.',
    );
  });
});
