// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { ok, type Result } from '../../../src/platform/result';
import type { StoreError } from '../../../src/store/attempt';
import { saveRating } from '../../../src/store/save-rating';
import { ratingStore, useRatings } from '../../../src/ui/use-ratings';
import { numbered, value } from '../store/fixtures';
import { mount } from './mount';

type Answer = Result<string, StoreError>;
const questions: { readonly name: string; answer(reply: Answer): Promise<void> }[] = [];

function Probe({ name }: { readonly name: string }) {
  const loaded = useRatings(
    () =>
      new Promise<Answer>((resolve) => {
        questions.push({
          name,
          answer: (reply) =>
            act(async () => {
              resolve(reply);
              await new Promise((done) => setTimeout(done));
            }),
        });
      }),
    [name],
  );
  return <p>{loaded.state === 'ready' ? loaded.value : loaded.state === 'failed' ? loaded.error : '…'}</p>;
}

it('shows what was asked last, whatever is answered later, and keeps the old until then', async () => {
  const page = await mount(<Probe name="a" />);
  expect(page.root.textContent).toBe('…');
  await page.show(<Probe name="b" />);
  const [a, b] = questions;
  await b?.answer(ok('of b'));
  await a?.answer(ok('of a'));
  expect(page.root.textContent).toBe('of b');
  await page.show(<Probe name="c" />);
  expect(page.root.textContent).toBe('of b');
  await questions[2]?.answer({ ok: false, error: 'quota' });
  expect(page.root.textContent).toBe('quota');
});

it('reads again, once, when ratings were written, and no more after it is gone', async () => {
  questions.length = 0;
  const page = await mount(<Probe name="a" />);
  await questions[0]?.answer(ok('nothing'));
  const write = (database: string) =>
    Dexie.on.storagemutated.fire({ [`idb://${database}/cards/`]: {} } as never);
  const aWhile = () => new Promise((resolve) => setTimeout(resolve, 60));
  write('of-another-page');
  await aWhile();
  expect(questions.length).toBe(1);
  for (let n = 0; n < 3; n++) write('gutlight');
  await aWhile();
  expect(questions.length).toBe(2);
  await questions[1]?.answer(ok('three'));
  expect(page.root.textContent).toBe('three');
  write('gutlight');
  await page.show(null);
  write('gutlight');
  await aWhile();
  expect(questions.length).toBe(2);
});

it('hears of what the store itself writes', async () => {
  questions.length = 0;
  await mount(<Probe name="a" />);
  await value(saveRating(ratingStore(), numbered(1), 1));
  await vi.waitFor(() => expect(questions.length).toBeGreaterThan(1));
});
