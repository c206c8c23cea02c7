// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { fail, ok, type Result } from '../../../src/platform/result';
import type { PageStatus } from '../../../src/protocol/messages';
import { ThisPage } from '../../../src/ui/popup/this-page';
import { mount } from './mount';

const TAB = { id: 7, url: 'https://shop.example/p/1', incognito: false };
const may: { read: boolean | Error; grant: boolean | Error } = { read: true, grant: false };
const told = async (answer: boolean | Error): Promise<boolean> => {
  if (answer instanceof Error) throw answer;
  return answer;
};
let tabs: readonly object[] = [TAB];
vi.mock('../../../src/platform/browser', () => ({
  browser: {
    tabs: { query: async () => tabs },
    permissions: { contains: () => told(may.read), request: () => told(may.grant) },
  },
}));

const RATED = {
  state: 'rated',
  page: { identity: { name: 'Kefir', url: TAB.url }, host: 'shop.example' },
  badge: { verdict: 'fits', score: 76, reason: 'live cultures', source: null, warning: null },
} as unknown as PageStatus;
let answers: Record<string, Result<unknown>>;
const asked = vi.fn(async (type: string): Promise<Result<unknown>> => answers[type] ?? fail('unreachable'));
vi.mock('../../../src/ui/ask-background', () => ({ askBackground: (type: string) => asked(type) }));

const close = vi.fn();

beforeEach(() => {
  vi.clearAllMocks();
  Object.assign(may, { read: true, grant: false });
  tabs = [TAB];
  answers = { 'page/check': ok(RATED), 'panel/show': ok(null) };
  vi.stubGlobal('close', close);
  window.close = close;
});

async function popup() {
  const page = await mount(<ThisPage />);
  await page.settle();
  return page;
}

it('shows the verdict of a page that it may read, and leads to its panel', async () => {
  const page = await popup();
  expect(page.root.textContent).toContain('Fits 76');
  await page.press('Details on the page');
  expect(asked).toHaveBeenLastCalledWith('panel/show');
  expect(close).toHaveBeenCalledTimes(1);
});

it('stays and says so where the panel could not be opened', async () => {
  answers['panel/show'] = fail('no-access');
  const page = await popup();
  await page.press('Details on the page');
  expect(close).not.toHaveBeenCalled();
  expect(page.root.textContent).toContain('shop.example');
  expect(page.root.textContent).not.toContain('Fits 76');
});

it('reads a stranger’s page only when asked to, and keeps the focus while it does', async () => {
  may.read = false;
  const page = await popup();
  expect(asked).not.toHaveBeenCalled();
  await page.press('Check this page');
  expect(page.root.textContent).toContain('Fits 76');
  expect(page.root.contains(document.activeElement)).toBe(true);
});

it.each<[string, Result<unknown>, string]>([
  ['did not answer', fail('unreachable'), 'did not answer'],
  ['found nothing', ok({ state: 'nothing', host: 'shop.example' }), 'Check again'],
])('says what came of it where the background %s, and asks again', async (_what, reply, words) => {
  answers['page/check'] = reply;
  const page = await popup();
  expect(page.root.textContent).toContain(words);
  answers['page/check'] = ok(RATED);
  await page.press('Check again');
  expect(page.root.textContent).toContain('Fits 76');
});

it('asks for a site that it may not read, and reads it once that was granted', async () => {
  may.read = false;
  answers['page/check'] = ok({ state: 'no-access', host: 'shop.example' });
  const page = await popup();
  await page.press('Check this page');
  await page.press('Always read shop.example');
  expect(page.root.textContent).not.toContain('Fits 76');
  may.grant = new Error('The popup was closed meanwhile.');
  await page.press('Always read shop.example');
  expect(page.root.textContent).not.toContain('Fits 76');
  may.grant = true;
  answers['page/check'] = ok(RATED);
  await page.press('Always read shop.example');
  expect(page.root.textContent).toContain('Fits 76');
});

it('offers nothing over a page that is none of the web', async () => {
  for (const tab of [{ id: 7, url: 'about:config' }, { id: 7 }]) {
    tabs = [tab];
    const page = await popup();
    expect(page.root.querySelector('button')).toBeNull();
  }
  expect(asked).not.toHaveBeenCalled();
});

it('takes a site whose permission the browser cannot tell for a stranger’s', async () => {
  may.read = new Error('no such permission');
  const page = await popup();
  expect(page.root.textContent).toContain('Check this page');
});

it('says what could not be kept, and keeps nothing in a private window', async () => {
  const { badge, ...rest } = RATED as Extract<PageStatus, { state: 'rated' }>;
  answers['page/check'] = ok({ ...rest, badge: { ...badge, warning: 'Could not be saved' } });
  const page = await popup();
  expect(page.root.querySelector('[role="alert"]')?.textContent).toBe('Could not be saved');
  expect(page.find('Save')).toBeTruthy();
  tabs = [{ ...TAB, incognito: true }];
  const secret = await popup();
  expect(() => secret.find('Save')).toThrow();
});
