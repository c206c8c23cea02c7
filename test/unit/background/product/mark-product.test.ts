import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Correction } from '../../../../src/protocol/messages';
import type { ProductPage } from '../../../../src/read/product-page';

const stored: Record<string, unknown> = {};
vi.mock('webextension-polyfill', () => ({
  default: {
    i18n: { getUILanguage: () => 'en-GB' },
    storage: { local: { get: async () => stored } },
  },
}));
const { noteProduct, saveProduct, shortlistProduct, viewProduct } = await import(
  '../../../../src/background/product/mark-product'
);
const { ratePage } = await import('../../../../src/background/page/rate-page');
const { shelf } = await import('../../../../src/background/shelf');

const page: ProductPage = {
  page: 'product',
  shop: 'tesco',
  host: 'www.tesco.com',
  identity: {
    name: 'Jumbo oats',
    brand: null,
    gtin: null,
    shopId: '48',
    url: 'https://www.tesco.com/products/48',
    lang: 'en',
    image: null,
  },
  category: ['Breakfast cereals'],
  description: null,
  sections: [
    { role: 'ingredients', heading: null, text: 'Wholegrain oats', via: 'shop-file', confidence: 1 },
  ],
  tables: [],
  gaps: [],
};
const from = { tabId: 1, host: 'www.tesco.com', isPrivate: false };
const MENDED: Correction = { kind: null, ingredients: 'Wholegrain oats, sugar', label: null };
const AS_READ: Correction = { kind: null, ingredients: null, label: null };

const view = async (correction: Correction | null) => {
  const answer = await viewProduct({ page, correction }, from);
  if (!answer.ok) throw new Error(answer.error);
  return answer.value;
};
const subject = { page, correction: null };
const cream = (shopId: string, text: string): ProductPage => ({
  ...page,
  identity: {
    ...page.identity,
    name: 'Barrier cream',
    shopId,
    url: `https://www.tesco.com/products/${shopId}`,
  },
  category: ['Beauty', 'Skincare', 'Face cream'],
  sections: page.sections.map((section) => ({ ...section, text })),
});

describe('one product in the panel', () => {
  beforeEach(async () => {
    for (const key of Object.keys(stored)) delete stored[key];
    await Promise.all([shelf.cards.clear(), shelf.details.clear()]);
  });

  it('keeps its note when it is saved no more, and has it when it is saved again', async () => {
    await noteProduct({ ...subject, note: 'for Sunday' }, from);
    await saveProduct({ ...subject, saved: false }, from);
    expect(await shelf.cards.toArray()).toMatchObject([{ saved: 0, note: 'for Sunday' }]);
    const again = await saveProduct({ ...subject, saved: true }, from);
    expect(again.ok && again.value.mark).toMatchObject({ saved: true, note: 'for Sunday' });
  });

  it('keeps the label that was saved when a note is written or a star set where the shop prints another', async () => {
    await saveProduct({ ...subject, saved: true }, from);
    const [section] = page.sections;
    if (section === undefined) throw new Error('no section');
    const other = { ...page, sections: [{ ...section, text: 'Wholegrain oats, sugar' }] };
    await ratePage({ page: other }, from);
    const later = { page: other, correction: null };
    await shortlistProduct({ ...later, starred: true }, from);
    const noted = await noteProduct({ ...later, note: 'sweeter now' }, from);
    expect(noted.ok && noted.value.mark).toMatchObject({
      starred: true,
      note: 'sweeter now',
      labelChanged: true,
    });
    const [detail] = await shelf.details.toArray();
    expect(detail?.facts.ingredients?.text).toBe('Wholegrain oats');
    expect(detail?.latest?.facts.ingredients?.text).toBe('Wholegrain oats, sugar');
    await saveProduct({ ...later, saved: true }, from);
    expect((await shelf.details.toArray())[0]?.facts.ingredients?.text).toBe('Wholegrain oats, sugar');
  });

  it('takes the label that the user mends together with what is written on it', async () => {
    await saveProduct({ ...subject, saved: true }, from);
    const noted = await noteProduct({ page, correction: MENDED, note: 'has sugar' }, from);
    expect(noted.ok && noted.value.mark).toMatchObject({ corrected: true, note: 'has sugar' });
    expect((await view(null)).ingredients).toBe('Wholegrain oats, sugar');
  });

  it('has the badge of the label that the user mended on every later visit', async () => {
    const badge = async () => {
      const rated = await ratePage({ page }, from);
      return rated.ok ? rated.value : null;
    };
    const asRead = await badge();
    await view({ ...MENDED, ingredients: 'Sugar, glucose syrup, palm oil, flavouring, E102' });
    expect(await badge()).toEqual((await view(null)).badge);
    expect((await badge())?.label).not.toBe(asRead?.label);
  });

  it('goes when it is saved no more and no history is kept', async () => {
    stored['setting:history'] = false;
    await saveProduct({ ...subject, saved: true }, from);
    const answer = await saveProduct({ ...subject, saved: false }, from);
    expect(answer.ok && answer.value.mark).toMatchObject({ saved: false });
    expect(await shelf.cards.count()).toBe(0);
  });

  it('leads to similar ones only where the user rated one of them better', async () => {
    const plain = cream('50', 'Aqua, Glycerin, Ceramide NP, Cholesterol, Tocopherol');
    const scented = cream('51', 'Aqua, Alcohol Denat., Glycerin, Parfum, Linalool, Limonene');
    const hasBetter = async (page: ProductPage) => {
      const answer = await saveProduct({ page, correction: null, saved: true }, from);
      return answer.ok && answer.value.mark.hasBetter;
    };
    expect(await hasBetter(scented)).toBe(false);
    expect(await hasBetter(plain)).toBe(false);
    expect(await hasBetter(scented)).toBe(true);
  });

  it.each([false, true])('goes back to the text of the page, note and all; saved: %s', async (saved) => {
    await noteProduct({ ...subject, note: 'for Sunday' }, from);
    await saveProduct({ ...subject, saved }, from);
    expect((await view(MENDED)).mark.corrected).toBe(true);
    expect((await view(null)).ingredients).toBe('Wholegrain oats, sugar');
    expect((await view(AS_READ)).mark).toMatchObject({ corrected: false, saved, note: 'for Sunday' });
    expect((await view(null)).ingredients).toBe('Wholegrain oats');
  });
});
