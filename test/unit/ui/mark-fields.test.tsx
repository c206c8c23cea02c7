// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import type { RatingCard } from '../../../src/store/records';
import { MarkFields } from '../../../src/ui/shelf/mark-fields';
import { leave, mount, type } from './mount';

const CARD = { key: 'k', group: '', tags: ['snack'], note: 'old note' } as unknown as RatingCard;

it('what is being typed stays while ratings change elsewhere, and is kept when the field is left', async () => {
  const onWrite = vi.fn();
  const page = await mount(<MarkFields card={CARD} onWrite={onWrite} />);
  const note = page.root.querySelector('textarea');
  if (note === null) throw new Error('no field for a note');
  expect(note.value).toBe('old note');
  await type(note, 'half a new no');
  await page.show(<MarkFields card={{ ...CARD }} onWrite={onWrite} />);
  expect(note.value).toBe('half a new no');
  await type(note, 'half a new note');
  await leave(note);
  expect(onWrite).toHaveBeenCalledExactlyOnceWith({ note: 'half a new note' });
});

it('shows what was kept in the end: tags come back sorted and once', async () => {
  const onWrite = vi.fn();
  const page = await mount(<MarkFields card={CARD} onWrite={onWrite} />);
  const tags = page.root.querySelectorAll('input')[1];
  if (tags === undefined) throw new Error('no field for tags');
  await type(tags, 'snack, breakfast, snack');
  await leave(tags);
  expect(onWrite).toHaveBeenCalledExactlyOnceWith({ tags: ['snack', ' breakfast', ' snack'] });
  await page.show(<MarkFields card={{ ...CARD, tags: ['breakfast', 'snack'] }} onWrite={onWrite} />);
  expect(tags.value).toBe('breakfast, snack');
});

it('keeps what is still being typed when the page is left or goes out of sight, and nothing twice', async () => {
  const onWrite = vi.fn();
  const page = await mount(<MarkFields card={CARD} onWrite={onWrite} />);
  const note = page.root.querySelector('textarea');
  if (note === null) throw new Error('no field for a note');
  await type(note, 'half a no');
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  document.dispatchEvent(new Event('visibilitychange'));
  hidden.mockRestore();
  expect(onWrite.mock.calls).toEqual([[{ note: 'half a no' }]]);
  await type(note, 'half a note');
  // The answer to what was kept before.
  await page.show(<MarkFields card={{ ...CARD, note: 'half a no' }} onWrite={onWrite} />);
  expect(note.value).toBe('half a note');
  dispatchEvent(new Event('pagehide'));
  dispatchEvent(new Event('pagehide'));
  await leave(note);
  await page.show(null);
  expect(onWrite.mock.calls.slice(1)).toEqual([[{ note: 'half a note' }]]);
});
