import { describe, expect, it } from 'vitest';
import english from '../../../public/_locales/en/messages.json';
import { recordOf, summarise } from '../../../src/store/rating-card';
import type { RatingCard } from '../../../src/store/records';
import { savedCard } from '../../../src/store/save-rating';
import { cardFacts } from '../../../src/ui/card-facts';
import { formatNumber } from '../../../src/ui/fill-text';
import { alertWords } from '../../../src/ui/options/alert-words';
import { textsOf } from '../../../src/ui/page-texts';
import { pastedInput } from '../../../src/ui/popup/pasted-input';
import { nutrientBars, verdictsByKind, verdictsByMonth } from '../../../src/ui/shelf/chart-data';
import { textsFor, ui, uiCount } from '../../../src/ui/texts';
import { facts, numbered, rating } from '../store/fixtures';

describe('interface texts', () => {
  it('are said in the language the user chose, with numbers as it writes them', () => {
    expect(ui('card_sugar', { grams: 10.6 }, 'en')).toBe('10.6 g sugars');
    expect(ui('card_sugar', { grams: 10.6 }, 'de')).toBe('10,6 g Zucker');
    expect(ui('verdict_off', {}, 'fr')).toBe('Hors du guide');
  });

  it('take a name for what it is, whatever is in it', () => {
    expect(ui('undo_removed', { name: '$NAME$ <b>' }, 'en')).toBe('$NAME$ <b> removed');
    expect(ui('undo_removed', {}, 'en')).toBe('$NAME$ removed');
  });

  it('count', () => {
    expect(uiCount('import_found', 1, 'en')).toBe('1 rating can be imported.');
    expect(uiCount('import_found', 2000, 'de')).toBe('2.000 Bewertungen können importiert werden.');
    expect(uiCount('import_found', 0, 'fr')).toBe('0 évaluation peut être importée.');
  });

  it('read large numbers by their word', () => {
    expect(formatNumber(20_000_000_000, 'de')).toBe('20 Milliarden');
    expect(formatNumber(999_999, 'en')).toBe('999,999');
  });

  it('can be handed over by their first letters', () => {
    const texts = textsFor('it', ['verdict_']);
    expect(Object.keys(texts).length).toBe(5);
    expect(texts.verdict_fits).toBe('In linea');
  });
});

describe('a line about a card', () => {
  const { card } = recordOf(numbered(1), 0);
  const line = (change: Partial<RatingCard>) =>
    cardFacts({ ...card, ...change }, textsOf(english, 'en')).replaceAll('\u00a0', ' ');

  it('names shop, sugar and fibre as far as they are known, a mended label, and tags', () => {
    const all = { sugar: 4.25, fibre: 9, corrected: true, tags: ['snack', 'for Sunday'] };
    expect(line(all)).toBe('tesco.com · 4.3 g sugars · 9 g fibre · corrected by you · #snack · #for Sunday');
    expect(line({ sugar: null, fibre: null })).toBe('tesco.com');
    expect(line({ host: null, sugar: null, fibre: null, from: 'paste' })).toBe('pasted label');
    expect(line({ host: null, sugar: null, fibre: null, from: 'sync' })).toBe('');
  });
});

describe('a pasted label', () => {
  it('goes where labels of its kind are read', () => {
    expect(pastedInput('Aqua, Glycerin', '', null)).toMatchObject({
      kind: 'skincare',
      inci: 'Aqua, Glycerin',
    });
    expect(pastedInput('INCI: Aqua', '', null).ingredients).toBeNull();
    expect(pastedInput('Oats, water', ' Oats ', null)).toMatchObject({
      ingredients: 'Oats, water',
      name: 'Oats',
    });
    expect(pastedInput('Lactobacillus', '', 'supplement')).toMatchObject({
      ingredients: null,
      label: 'Lactobacillus',
    });
  });
});

describe('the alert list', () => {
  it('takes words by line or comma, each once', () => {
    expect(alertWords('casein\n fragrance , casein;;\n')).toEqual(['casein', 'fragrance']);
  });
});

describe('chart data', () => {
  const cards = Array.from({ length: 20 }, (_, n) =>
    savedCard(
      { ...recordOf(numbered(n), 0).card, freeSugar: n % 3 === 0 ? null : n, kind: n % 2 ? 'food' : 'drink' },
      Date.UTC(2026, n % 2, 15),
    ),
  );

  it('shows the most of a nutrient first and leaves unknown out', () => {
    const bars = nutrientBars(cards, 'freeSugar');
    expect(bars[0]).toEqual({ label: 'Product 19', value: 19 });
    const none = cards.map((card, n) => ({
      ...card,
      freeSugar: 0,
      ...(n === 3 && { name: null, freeSugar: 9 }),
    }));
    expect(nutrientBars(none, 'freeSugar')).toEqual([]);
    expect(bars.length).toBe(12);
  });

  it('counts every product once, by month and by kind', () => {
    const months = verdictsByMonth(cards);
    expect(months.map((row) => row.label)).toEqual(['2026-01', '2026-02']);
    expect(months.reduce((sum, row) => sum + row.total, 0)).toBe(20);
    expect(verdictsByKind(cards).map((row) => [row.label, row.counts.fits])).toEqual([
      ['food', 10],
      ['drink', 10],
    ]);
  });
});

describe('the free sugar of a card', () => {
  it('is the number that the rating itself gives as its reason', () => {
    const [reason] = rating().reasons;
    if (reason === undefined) throw new Error('the fixture has a reason');
    const gauge = { value: 10.6, threshold: 0.5, max: 11.25, unit: 'g-per-100ml' };
    const about = { ...reason, pillar: 'sugar', gauge };
    expect(summarise(facts(), rating({ reasons: [reason, about] })).freeSugar).toBe(10.6);
    expect(summarise(facts(), rating()).freeSugar).toBeNull();
  });
});
