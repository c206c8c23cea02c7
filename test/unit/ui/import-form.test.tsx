// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { ok } from '../../../src/platform/result';
import { ImportForm } from '../../../src/ui/options/import-form';
import { mount } from './mount';

const finish: (() => void)[] = [];
const imported = vi.fn(
  () => new Promise((resolve) => finish.push(() => resolve(ok({ added: 1, merged: 0 })))),
);
vi.mock('../../../src/store/backup/import-records', () => ({ importRecords: () => imported() }));

const CSV = 'name,verdict\nKefir,fits\n';
const fileOf = (text: string | Promise<string>): File => ({ text: async () => text }) as unknown as File;

async function choose(input: HTMLInputElement, file: File): Promise<void> {
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  await act(async () => {
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 5));
  });
}

async function form() {
  const page = await mount(<ImportForm />);
  const input = page.root.querySelector('input');
  if (input === null) throw new Error('no field for a file');
  return { page, input };
}

it('imports once, however often its button is pressed meanwhile', async () => {
  const { page, input } = await form();
  await choose(input, fileOf(CSV));
  await page.press('Import');
  await page.press('Import');
  expect(imported).toHaveBeenCalledTimes(1);
  for (const end of finish.splice(0)) end();
  await page.settle();
  expect(page.root.textContent).toContain('1 added');
});

it('shows the file that was chosen last, whichever was read first', async () => {
  const { page, input } = await form();
  let slow: (text: string) => void = () => undefined;
  await choose(input, fileOf(new Promise<string>((resolve) => (slow = resolve))));
  await choose(input, fileOf(CSV));
  expect(page.root.textContent).toContain('1 rating can be imported');
  await act(async () => slow('no table at all'));
  await page.settle();
  expect(page.root.textContent).toContain('1 rating can be imported');
});

it('says why a file cannot be used', async () => {
  const { page, input } = await form();
  await choose(input, fileOf('{"some": "other file"}'));
  expect(page.root.querySelector('[role="alert"]')?.textContent).not.toBe('');
  await choose(input, fileOf(' {"format": "gutlight-ratings", "version": 999}'));
  expect(page.root.querySelector('[role="alert"]')?.textContent).toContain('newer');
  await choose(input, { text: () => Promise.reject(new Error('gone')) } as unknown as File);
  expect(page.root.querySelector('[role="alert"]')?.textContent).not.toBe('');
});
