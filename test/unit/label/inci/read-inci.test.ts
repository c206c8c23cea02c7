import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InciItem } from '../../../../src/label/inci/inci-facts';
import { readInci } from '../../../../src/label/inci/read-inci';
import noLists from './no-list.json' with { type: 'json' };

interface Case {
  readonly about: string;
  readonly text: string;
  readonly active: readonly string[];
  readonly items: readonly string[];
  readonly mayContain: readonly string[];
}
const cases: readonly Case[] = readFileSync(new URL('./cases.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
const anywhere = { name: null, category: [], lang: null };
const read = (text: string) => readInci(text, anywhere);
const texts = (items: readonly InciItem[] | undefined) => items?.map((item) => item.text) ?? [];
const hits = (text: string, field: 'fragranceAllergens' | 'dryingAlcohols' | 'sulfates' | 'microbiome') =>
  (read(text)?.[field] ?? []).map((hit) => hit.name);

describe('an ingredient list is read item by item', () => {
  it.each(cases)('with $about', (one) => {
    const facts = read(one.text);
    expect(texts(facts?.active)).toEqual(one.active);
    expect(texts(facts?.items)).toEqual(one.items);
    expect(texts(facts?.mayContain)).toEqual(one.mayContain);
  });

  it('keeps the percentage as a number', () => {
    const facts = read(
      'Active ingredients: Zinc Oxide 20 %. Inactive ingredients: Aqua, Glycerin 3,5 %, Mica',
    );
    expect(facts?.active[0]?.percent).toBe(20);
    expect(facts?.items.map((item) => item.percent)).toEqual([null, 3.5, null]);
  });

  it('turns parts per million and billion into percent', () => {
    const facts = read(
      'Water, Panthenol (10,000 ppm), Madecassoside 500ppm, Gold (2.5ppm), Sodium Hyaluronate (100 ppb)',
    );
    expect(facts?.items.map((item) => item.percent)).toEqual([null, 1, 0.05, 0.00025, 0.00001]);
  });

  it('tells where in its text each item stands', () => {
    const facts = read('Our cream. Ingredients: Aqua, Glycerin*, Parfum. *organic');
    expect(facts?.items.map((item) => facts.text.slice(item.start, item.end))).toEqual([
      'Aqua',
      'Glycerin',
      'Parfum',
    ]);
  });

  it('prints the section without heading and directions, with its footnotes', () => {
    expect(read('Ingredients: Aqua, Glycerin*. *from organic farming. Directions: Apply daily.')?.text).toBe(
      'Aqua, Glycerin*. *from organic farming.',
    );
  });
});

describe('the text of a set', () => {
  it.each([
    'SHAMPOO\nAqua, Coco-Glucoside, Biotin, Panthenol\n\nCONDITIONER\nAqua, Cetearyl Alcohol, Limonene, Biotin',
    'Cleanser (30 ml): Aqua, Glycerin, Coco-Glucoside. Cream (15 ml): Aqua, Squalane, Glycerin',
  ])('keeps the first label as it keeps the others: %j', (set) => {
    const facts = read(`Our travel set. Ingredients: ${set}`);
    expect(facts?.text).toBe(set);
    expect(facts?.items.map(({ start, end }) => facts.text.slice(start, end))).toEqual(texts(facts?.items));
  });

  it('leaves a label out where it heads the only list', () => {
    expect(read('Ingredients: Cleanser: Aqua, Glycerin, Biotin')?.text).toBe('Aqua, Glycerin, Biotin');
  });
});

describe('what is no ingredient list', () => {
  it.each(noLists)('%j gives nothing', (text) => {
    expect(read(text)).toBeNull();
  });
});

describe('names', () => {
  const name = (text: string) => read(`Aqua, Glycerin, ${text}`)?.items[2]?.name;
  it.each([
    ['Butyrospermum Parkii (Shea Butter)', 'BUTYROSPERMUM PARKII BUTTER'],
    ['Fragrance (Parfum)', 'PARFUM'],
    ['Cera Alba/Beeswax/Cire d’abeille', 'CERA ALBA'],
    ['Ceramide 3', 'CERAMIDE NP'],
    ['Octinoxate', 'ETHYLHEXYL METHOXYCINNAMATE'],
    ['Yellow 5', 'CI 19140'],
    ['Sulphur', 'SULFUR'],
    ['Frgrance', 'PARFUM'],
    ['Benzyl Alochol', 'BENZYL ALCOHOL'],
    ['1 2-hexanediol', '1,2-HEXANEDIOL'],
  ])('%s is %s', (printed, expected) => {
    expect(name(printed)).toBe(expected);
  });

  it.each(['Oleth-7', 'Hadasei-9 Complex', 'Moonwater Essence Blend'])(
    '%s stays as printed, marked unknown',
    (printed) => {
      const item = read(`Aqua, Glycerin, Panthenol, Mica, ${printed}, Carbomer`)?.items[4];
      expect(item?.text).toBe(printed);
      expect(item?.name).toBeNull();
    },
  );
});

describe('classes', () => {
  it('never counts fatty or aromatic alcohols as drying', () => {
    expect(
      hits(
        'Water, SD Alcohol 40-B, Alcohol (Denat.), Cetyl Alcohol, Benzyl Alcohol, Isopropyl Alcohol, Polyvinyl Alcohol, Lanolin Alcohol, Phenethyl Alcohol',
        'dryingAlcohols',
      ),
    ).toEqual(['SD ALCOHOL 40-B', 'ALCOHOL DENAT.', 'ISOPROPYL ALCOHOL']);
  });

  it('tells sulfate surfactants from salts and look-alikes', () => {
    expect(
      hits(
        'Aqua, Sodium Lauryl Sulphate, Magnesium Sulfate, Sodium Coco-Sulfate, Behentrimonium Methosulfate, Sodium Lauryl Sulfoacetate, Disodium Laureth Sulfosuccinate, Ammonium Laureth Sulfate, Sodium Chondroitin Sulfate',
        'sulfates',
      ),
    ).toEqual(['SODIUM LAURYL SULFATE', 'SODIUM COCO-SULFATE', 'AMMONIUM LAURETH SULFATE']);
  });

  it('names fragrance allergens of both lists, oils but not waters', () => {
    expect(
      hits(
        'Aqua, Lavandula Angustifolia (Lavender) Oil, Lavandula Angustifolia (Lavender) Flower Water, Rosa Canina Seed Oil, Linalool, Vanillin, Ethyl Vanillin, Citronellal, Lilial',
        'fragranceAllergens',
      ),
    ).toEqual(['LAVANDULA ANGUSTIFOLIA OIL', 'LINALOOL', 'VANILLIN', 'BUTYLPHENYL METHYLPROPIONAL']);
  });

  it('never credits the radish root preservative and doubts a ferment beside coconut fruit extract', () => {
    const found = read(
      'Water, Leuconostoc/Radish Root Ferment Filtrate, Bifida Ferment Lysate, Glycerin, Lactobacillus Ferment, Cocos Nucifera (Coconut) Fruit Extract',
    )?.microbiome;
    expect(found?.map((hit) => [hit.name, hit.group])).toEqual([
      ['BIFIDA FERMENT LYSATE', 'postbiotic'],
      ['LACTOBACILLUS FERMENT', 'uncertain'],
    ]);
  });

  it('estimates the 1 % line at the first marker', () => {
    expect(read('Aqua, Glycerin, Squalane, Cetyl Alcohol, Phenoxyethanol, Xanthan Gum')?.onePercentLine).toBe(
      4,
    );
    expect(read('Squalane, Cetyl Alcohol, Glycerin')?.onePercentLine).toBeNull();
  });

  it.each([
    ['Gentle Foaming Cleanser', false],
    ['Cleansing Balm', false],
    ['Shampoing doux', false],
    ['Night Cream', true],
    ['Crème hydratante', true],
    ['Leave-in Conditioner', true],
    ['Glow', null],
  ])('%s stays on the skin: %s', (name, leaveOn) => {
    expect(readInci('Aqua, Glycerin, Parfum', { ...anywhere, name })?.leaveOn).toBe(leaveOn);
  });
});

describe('hostile and odd input', () => {
  const pieces = fc.constantFrom(
    'Aqua',
    'Glycerin',
    ', ',
    ' (',
    ')',
    '[',
    ']',
    '+/-',
    '*',
    '. ',
    ':',
    '/',
    ' and ',
    '%',
    '3',
    '\n',
    'the ',
    'Parfum',
    '\u0000',
    'é',
    '-',
    '1,2-',
  );
  it('never throws, and its spans lie in its text and in order', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ maxLength: 300 }),
          fc.array(pieces, { maxLength: 120 }).map((all) => all.join('')),
        ),
        (text) => {
          const facts = read(text);
          if (facts === null) return;
          let last = 0;
          for (const item of facts.items) {
            expect(item.text.trim()).not.toBe('');
            expect(item.start).toBeGreaterThanOrEqual(last);
            expect(item.end).toBeGreaterThan(item.start);
            expect(item.end).toBeLessThanOrEqual(facts.text.length);
            last = item.end;
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it('reads what it has printed again as the same items', () => {
    const known = fc.uniqueArray(
      fc.constantFrom(
        'Aqua',
        'Glycerin',
        'Cetyl Alcohol',
        'Parfum (Fragrance)',
        'Linalool',
        '1,2-Hexanediol',
        'Iron Oxides (CI 77491, CI 77492)',
        'Caprylic/Capric Triglyceride',
        'Alcohol Denat.',
        'PEG-40 Hydrogenated Castor Oil',
      ),
      { minLength: 3 },
    );
    fc.assert(
      fc.property(known, fc.constantFrom(', ', ',', ' • ', '; ', '\n'), (items, separator) => {
        expect(texts(read(items.join(separator))?.items)).toEqual(items);
      }),
    );
  });

  it('takes time in proportion to the text', () => {
    for (const unit of [
      '(',
      '((',
      'a ',
      'Glycerin ',
      '-a: ',
      '* ',
      '%a',
      ', ',
      '/',
      'and ',
      '\n',
      '. ',
      ' 1. 2. ',
      'INCI - ',
      '&amp; ',
      'Aqua, ',
    ]) {
      // Time of this process: a busy machine is not the reader's fault.
      const before = process.cpuUsage();
      read(unit.repeat(20_000 / unit.length));
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1000).toBeLessThan(1500);
    }
  });
});
