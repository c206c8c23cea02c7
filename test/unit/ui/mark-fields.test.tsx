// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import type { RatingCard } from '../../../src/store/records';
import { MarkFields } from '../../../src/ui/shelf/mark-fields';
import { leave, mount, type } from './mount';

const CARD = { key: 'k', group: '', tags: ['snack'], note: 'old note' } as unknown as RatingCard;

it('what is being typed stays while ratings change elsewhere, and is kept when the field is left', async () => {
  const onMark = vi.fn();
  const page = await mount(<MarkFields card={CARD} onMark={onMark} />);
  const note = page.root.querySelector('textarea');
  if (note === null) throw new Error('no field for a note');
  expect(note.value).toBe('old note');
  await type(note, 'half a new no');
  await page.show(<MarkFields card={{ ...CARD }} onMark={onMark} />);
  expect(note.value).toBe('half a new no');
  await type(note, 'half a new note');
  await leave(note);
  expect(onMark).toHaveBeenCalledExactlyOnceWith({ note: 'half a new note' });
});

it('shows what was kept in the end: tags come back sorted and once', async () => {
  const onMark = vi.fn();
  const page = await mount(<MarkFields card={CARD} onMark={onMark} />);
  const tags = page.root.querySelectorAll('input')[1];
  if (tags === undefined) throw new Error('no field for tags');
  await type(tags, 'snack, breakfast, snack');
  await leave(tags);
  expect(onMark).toHaveBeenCalledExactlyOnceWith({ tags: ['snack', ' breakfast', ' snack'] });
  await page.show(<MarkFields card={{ ...CARD, tags: ['breakfast', 'snack'] }} onMark={onMark} />);
  expect(tags.value).toBe('breakfast, snack');
});
