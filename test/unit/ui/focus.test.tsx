// @vitest-environment happy-dom
import { useState } from 'preact/hooks';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ProductNote } from '../../../src/paint/panel/product-note';
import { fail, ok, type Result } from '../../../src/platform/result';
import type { ProductPage } from '../../../src/read/product-page';
import { UndoBar } from '../../../src/ui/components/controls/undo-bar';
import { SiteList } from '../../../src/ui/options/site-list';
import { SaveButtons } from '../../../src/ui/popup/save-buttons';
import { mount, type } from './mount';

const asked = vi.fn(async (_type: string, _args: object): Promise<Result<null>> => ok(null));
vi.mock('../../../src/ui/ask-background', () => ({
  askBackground: (...args: [string, object]) => asked(...args),
}));

beforeEach(() => void asked.mockClear());
afterEach(() => void vi.useRealTimers());

/** A list from which one thing can be removed, as the popup and the shelf have them. */
function Removal() {
  const [isRemoved, setRemoved] = useState(false);
  return (
    <section aria-label="Saved">
      {isRemoved ? (
        <UndoBar text="Kefir removed" onUndo={() => setRemoved(false)} onDone={() => setRemoved(false)} />
      ) : (
        <button type="button" onClick={() => setRemoved(true)}>
          Remove
        </button>
      )}
    </section>
  );
}

it('an offer to undo takes the focus of what was removed, and leaves it in the list', async () => {
  const page = await mount(<Removal />);
  await page.press('Remove');
  expect(document.activeElement?.textContent).toBe('Undo');
  await page.press('Undo');
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Saved');
  // Reached by script, and no stop of the Tab key.
  expect(document.activeElement?.getAttribute('tabindex')).toBe('-1');
});

it('an offer that was taken does not end once more', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const onDone = vi.fn();
  const page = await mount(<UndoBar text="Kefir removed" onUndo={() => undefined} onDone={onDone} />);
  await page.show(null);
  vi.advanceTimersByTime(60_000);
  expect(onDone).not.toHaveBeenCalled();
});

it('an offer that ends by itself takes the focus from nowhere else', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const onDone = vi.fn();
  const page = await mount(
    <section aria-label="Saved">
      <input aria-label="Search" />
      <UndoBar text="Kefir removed" onUndo={() => undefined} onDone={onDone} />
    </section>,
  );
  page.find('Search').focus();
  vi.advanceTimersByTime(19_999);
  expect(onDone).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(onDone).toHaveBeenCalledTimes(1);
  await page.show(
    <section aria-label="Saved">
      <input aria-label="Search" />
    </section>,
  );
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Search');
});

it('the button that saved a page keeps the focus, and takes it back as in the panel', async () => {
  const product = { identity: { name: 'Kefir' } } as ProductPage;
  const page = await mount(<SaveButtons page={product} isSaved={false} isStarred={false} />);
  await page.press('Save');
  expect(asked).toHaveBeenCalledTimes(1);
  await page.show(<SaveButtons page={product} isSaved isStarred={false} />);
  expect(document.activeElement?.textContent).toBe('Saved');
  expect(page.find('Saved').getAttribute('aria-pressed')).toBe('true');
  await page.press('Saved');
  expect(asked).toHaveBeenLastCalledWith('page/save', { page: product, saved: false });
});

it('the star of a page puts it on the shelf and takes it off, and says what could not be done', async () => {
  const product = { identity: { name: 'Kefir' } } as ProductPage;
  const page = await mount(<SaveButtons page={product} isSaved={false} isStarred={false} />);
  await page.press('On the shelf: Kefir');
  expect(asked).toHaveBeenLastCalledWith('page/shortlist', { page: product, starred: true });
  await page.show(<SaveButtons page={product} isSaved isStarred={true} />);
  asked.mockResolvedValueOnce(fail('quota'));
  await page.press('On the shelf: Kefir');
  expect(asked).toHaveBeenLastCalledWith('page/shortlist', { page: product, starred: false });
  expect(page.root.querySelector('[role="alert"]')?.textContent).toContain('no more room');
});

it('the button that kept a note keeps the focus, and a note that was erased stays open', async () => {
  const onNote = vi.fn();
  const page = await mount(<ProductNote note="old" onNote={onNote} />);
  const field = page.root.querySelector('textarea');
  if (field === null) throw new Error('no field for a note');
  await type(field, '');
  await page.press('Save note');
  expect(onNote).toHaveBeenCalledExactlyOnceWith('');
  await page.show(<ProductNote note="" onNote={onNote} />);
  expect(page.root.querySelector('details')?.open).toBe(true);
  expect(document.activeElement?.textContent).toBe('Save note');
  expect(page.find('Save note').hasAttribute('disabled')).toBe(false);
  await page.press('Save note');
  expect(onNote).toHaveBeenCalledTimes(1);
});

it('a site that is taken off a list leaves the focus in the section of the list', async () => {
  const List = ({ sites }: { readonly sites: readonly string[] }) => (
    <section aria-label="Shops">
      <SiteList title="options_hidden" sites={sites} action="options_show_badge" onAction={() => undefined} />
    </section>
  );
  const page = await mount(<List sites={['a.example', 'b.example']} />);
  page.find('Show again a.example').focus();
  await page.show(<List sites={['b.example']} />);
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Shops');
  page.find('Show again b.example').focus();
  await page.show(<List sites={[]} />);
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Shops');
});
