// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import { ok } from '../../../src/platform/result';
import { recordOf } from '../../../src/store/rating-card';
import { savedCard } from '../../../src/store/save-rating';
import { Groups } from '../../../src/ui/shelf/groups';
import { numbered } from '../store/fixtures';
import { mount, type } from './mount';

const placed = vi.fn(async () => ok(null));
vi.mock('../../../src/store/place-card', () => ({
  placeCard: (_store: unknown, key: string, place: object) => placed(...([key, place] as unknown as [])),
}));

const asked = vi.fn(async (..._: readonly unknown[]) => ok(null));
vi.mock('../../../src/ui/ask-background', () => ({ askBackground: (...args: unknown[]) => asked(...args) }));

const cards = [1, 2, 3].map((n) => savedCard(recordOf(numbered(n), n).card, n));
const key = (index: number): string => cards[index]?.key ?? '';

beforeEach(() => void placed.mockClear());

async function shelf() {
  const page = await mount(
    <Groups
      groups={[{ name: 'Breakfast', cards }]}
      compared={[]}
      mayCompare={true}
      onCompare={() => undefined}
    />,
  );
  const items = () => [...page.root.querySelectorAll('.item')];
  const carried = vi.fn();
  const drag = async (kind: string, index: number): Promise<void> => {
    const event = new Event(kind, { bubbles: true, cancelable: true });
    Object.defineProperty(event, 'dataTransfer', { value: { setData: carried } });
    await act(() => void items()[index]?.dispatchEvent(event));
  };
  return { page, drag, carried };
}

it('puts a product before the one that it is dropped on', async () => {
  const { drag, carried } = await shelf();
  await drag('dragstart', 2);
  expect(carried).toHaveBeenCalledExactlyOnceWith('text/plain', 'Product 3');
  await drag('drop', 0);
  expect(placed.mock.calls).toEqual([[key(2), { group: 'Breakfast', before: key(0) }]]);
  // Something else, from elsewhere.
  await drag('drop', 1);
  expect(placed).toHaveBeenCalledTimes(1);
});

it('a product that is dropped on itself, or behind all, knows where it stands', async () => {
  const { page, drag } = await shelf();
  await drag('dragstart', 1);
  await drag('drop', 1);
  expect(placed).not.toHaveBeenCalled();
  await drag('dragstart', 1);
  const drop = new Event('drop', { bubbles: true, cancelable: true });
  await act(() => void page.root.querySelector('.group')?.dispatchEvent(drop));
  expect(placed.mock.calls).toEqual([[key(1), { group: 'Breakfast', before: null }]]);
});

it('a drag that ended elsewhere moves nothing when something else is dropped here later', async () => {
  const { drag } = await shelf();
  await drag('dragstart', 2);
  await drag('dragend', 2);
  await drag('drop', 0);
  expect(placed).not.toHaveBeenCalled();
});

it('moves by its buttons as by dragging, and not beyond either end', async () => {
  const { page } = await shelf();
  await page.press('Move Product 2 up');
  await page.press('Move Product 1 down');
  await page.press('Move Product 1 up');
  await page.press('Move Product 3 down');
  expect(placed.mock.calls).toEqual([
    [key(1), { group: 'Breakfast', before: key(0) }],
    [key(0), { group: 'Breakfast', before: key(2) }],
  ]);
});

it('goes on in the same field where the product has gone to another group meanwhile', async () => {
  const [first, ...others] = cards;
  if (first === undefined) throw new Error('no cards');
  const asGroups = (group: string) => (
    <Groups
      groups={[
        ...(group === '' ? [] : [{ name: group, cards: [{ ...first, group }] }]),
        { name: 'Later', cards: group === '' ? cards : others },
      ]}
      compared={[]}
      mayCompare={true}
      onCompare={() => undefined}
    />
  );
  const page = await mount(asGroups(''));
  await act(async () => {
    page.root.querySelector('summary')?.click();
    await new Promise((resolve) => setTimeout(resolve, 5));
  });
  const tags = page.root.querySelector<HTMLInputElement>('[name="tags"]');
  if (tags === null) throw new Error('no field for tags');
  await type(tags, 'snack');
  await page.show(asGroups('Breakfast'));
  expect(tags.isConnected).toBe(false);
  const focused = document.activeElement;
  expect(focused?.getAttribute('name')).toBe('tags');
  expect(focused?.closest<HTMLElement>('.item')?.dataset.key).toBe(first.key);
  expect(asked).toHaveBeenCalledExactlyOnceWith('shelf/write', {
    key: first.key,
    marks: { tags: ['snack'] },
  });
});
