import { beforeEach, expect, it, vi } from 'vitest';
import { forgetEverything } from '../../../src/store/forget-everything';
import { pageOfRatings } from '../../../src/store/page-of-ratings';
import { NO_FILTER } from '../../../src/store/rating-query';
import { saveRating } from '../../../src/store/save-rating';
import { freshStore, seen, value } from './fixtures';

const cleared: string[] = [];
let refusing: string | null = null;
vi.mock('../../../src/platform/browser', () => {
  const area = (name: string) => ({
    async clear() {
      if (refusing === name) throw new Error('refused');
      cleared.push(name);
    },
  });
  return { browser: { storage: { local: area('local'), sync: area('sync'), session: area('session') } } };
});

beforeEach(() => {
  cleared.length = 0;
  refusing = null;
  vi.stubGlobal('caches', {
    keys: async () => ['look-ups', 'tiles'],
    delete: async (name: string) => cleared.push(name),
  });
});

const savedIn = async (store: ReturnType<typeof freshStore>) => {
  const query = { ...NO_FILTER, list: 'saved', sort: 'date', after: null, size: 9 } as const;
  return (await value(pageOfRatings(store, query))).cards.length;
};

it('leaves nothing of ratings, settings, sync, session and look-ups', async () => {
  const store = freshStore();
  await value(saveRating(store, seen(), 1));
  expect(await savedIn(store)).toBe(1);
  expect(await forgetEverything(store)).toEqual({ ok: true, value: null });
  expect(await savedIn(store)).toBe(0);
  expect(cleared).toEqual(['local', 'sync', 'session', 'look-ups', 'tiles']);
});

it('says that something is left', async () => {
  refusing = 'sync';
  expect(await forgetEverything(freshStore())).toMatchObject({ ok: false, error: 'failed' });
});
