import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ProductPage } from '../../../../src/read/product-page';
import { fakeBrowser, local } from '../look-up/fake-browser';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));
vi.mock('../../../../src/store/find-rating', () => ({ findRating: async () => ({ ok: true, value: null }) }));
const readTilePage = vi.fn<(url: string) => Promise<ProductPage | null>>(async () => COLA);
vi.mock('../../../../src/background/tiles/tile-cache', () => ({ readTilePage }));

const { knownTiles } = await import('../../../../src/background/tiles/known-tiles');

const COLA: ProductPage = {
  page: 'product',
  shop: null,
  host: 'www.tesco.com',
  identity: { name: 'Cola', brand: null, gtin: null, shopId: null, url: null, lang: 'en', image: null },
  category: [],
  description: null,
  sections: [],
  tables: [],
  gaps: [],
};
const FROM = { tabId: 1, host: 'www.tesco.com', isPrivate: false };
const TILE = { gtin: null, shopId: null, url: 'https://www.tesco.com/1' };

async function answerTo(from = FROM) {
  const answer = await knownTiles({ tiles: [TILE, { ...TILE, url: null }] }, from);
  if (!answer.ok) throw new Error(answer.error);
  return answer.value;
}

describe('the tiles of a listing', () => {
  beforeEach(() => {
    for (const key of Object.keys(local)) delete local[key];
    local['setting:lookups'] = { openFoodFacts: false, tiles: true };
  });

  it('are told from what was looked up, in the order asked; what has no address is not known', async () => {
    const { views, lookUp } = await answerTo();
    expect(views.map((view) => view?.verdict ?? null)).toEqual(['unknown', null]);
    expect(lookUp).toBe(true);
  });

  it('are neither told nor looked up where the user switched the shop off', async () => {
    local['setting:shopsOff'] = ['tesco'];
    const { views, lookUp } = await answerTo();
    expect([views, lookUp]).toEqual([[null, null], false]);
  });

  it('are not looked up from a private window', async () => {
    expect((await answerTo({ ...FROM, isPrivate: true })).lookUp).toBe(false);
  });

  it('bear no bar where the user wants no badge', async () => {
    expect((await answerTo()).offerSort).toBe(true);
    local['setting:badgeHidden'] = [FROM.host];
    expect((await answerTo()).offerSort).toBe(false);
  });
});
