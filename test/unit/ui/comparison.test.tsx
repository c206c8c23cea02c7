// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { beforeAll, expect, it, vi } from 'vitest';
import type { RatingCard } from '../../../src/store/records';
import { saveRating } from '../../../src/store/save-rating';
import { Comparison } from '../../../src/ui/shelf/comparison';
import { ratingStore } from '../../../src/ui/use-ratings';
import { per100 } from '../rate/make-facts';
import { facts, numbered, value } from '../store/fixtures';
import { mount } from './mount';

const cards: RatingCard[] = [];

beforeAll(async () => {
  for (const n of [1, 2, 3]) {
    const sweet = facts('Milk', { kind: 'food', nutrition: per100({ sugars: n * 11 }) });
    cards.push(await value(saveRating(ratingStore(), { ...numbered(n), facts: sweet }, 1_000 + n)));
  }
});

it('never shows one product’s facts under the name of another', async () => {
  const [first, second, third] = cards;
  if (first === undefined || second === undefined || third === undefined) throw new Error('not saved');
  const page = await mount(<Comparison cards={[first, second]} />);
  await vi.waitFor(() => expect(page.root.querySelector('table')).not.toBeNull());
  const sugarsOf = (name: string | null): string | undefined => {
    const head = [...page.root.querySelectorAll('thead th')].findIndex(
      ({ textContent }) => textContent === name,
    );
    const row = [...page.root.querySelectorAll('tbody tr')].find(
      (line) => line.querySelector('th')?.textContent === 'Sugars',
    );
    return row?.children[head]?.textContent?.slice(0, 4);
  };
  expect([sugarsOf(first.name), sugarsOf(second.name)]).toEqual(['11 g', '22 g']);
  const seen: (string | undefined)[] = [];
  const observer = new MutationObserver(() => seen.push(sugarsOf(third.name)));
  observer.observe(page.root, { subtree: true, childList: true, characterData: true });
  await page.show(<Comparison cards={[first, third]} />);
  seen.push(sugarsOf(third.name));
  await vi.waitFor(() => expect(sugarsOf(third.name)).toBe('33 g'));
  expect(seen.filter((sugars) => sugars !== undefined && sugars !== '33 g')).toEqual([]);
});
