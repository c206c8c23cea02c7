// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { offerBridge } from '../../../../src/paint/bridge';
import type { PanelView } from '../../../../src/protocol/panel-view';
import type { ProductPage } from '../../../../src/read/product-page';
import { rememberRoot } from '../closed-root';

/** What the panel's parts are handed to say that the background has answered. */
let answered: (view: PanelView) => void = () => undefined;
let comeUp: () => void = () => undefined;
vi.mock('../../../../src/paint/panel/panel', () => ({
  Panel: ({ onView, onReady }: { readonly onView: typeof answered; readonly onReady: () => void }) => {
    answered = onView;
    comeUp = onReady;
    return null;
  },
}));
const { openPanel } = await import('../../../../src/paint/panel/open-panel');

const root = rememberRoot();

it('an answer that comes after the page has moved on is no badge of what it shows now', () => {
  const stay = new AbortController();
  const shown: unknown[] = [];
  offerBridge({
    page: () => ({}) as ProductPage,
    showBadge: (badge) => shown.push(badge),
    focusBadge: () => undefined,
    moved: () => stay.signal,
  });
  openPanel();
  const view = { badge: { lang: 'en' }, texts: {} } as PanelView;
  answered(view);
  expect(shown).toEqual([view.badge]);
  stay.abort();
  answered(view);
  expect(shown).toEqual([view.badge]);
});

it('where there is nothing to show, the panel says so and can be closed by its button', () => {
  vi.stubGlobal('chrome', { i18n: { getMessage: (key: string) => key } });
  offerBridge({
    page: () => null,
    showBadge: () => undefined,
    focusBadge: () => undefined,
    moved: () => new AbortController().signal,
  });
  openPanel();
  const dialog = root().querySelector('dialog');
  expect(dialog?.textContent).toContain('panel_nothing');
  const button = dialog?.querySelector<HTMLButtonElement>('button[aria-label="panel_close"]');
  expect(button).not.toBeNull();
  button?.click();
  expect(document.querySelector('gutlight-panel')).toBeNull();
});

it('asked for again while it is open, or about to be, it stays; closed a moment ago, another opens', () => {
  const stay = new AbortController();
  const focused = vi.fn();
  offerBridge({
    page: () => ({}) as ProductPage,
    showBadge: () => undefined,
    focusBadge: focused,
    moved: () => stay.signal,
  });
  const panel = () => document.querySelectorAll('gutlight-panel');
  openPanel();
  const [first] = panel();
  openPanel();
  comeUp();
  openPanel();
  expect([...panel()]).toEqual([first]);
  expect(focused).not.toHaveBeenCalled();
  // As Escape does it: shut now, told later.
  const dialog = root().querySelector('dialog');
  dialog?.removeAttribute('open');
  openPanel();
  expect(panel().length).toBe(1);
  expect(panel()[0]).not.toBe(first);
  expect(focused).toHaveBeenCalledTimes(1);
  dialog?.dispatchEvent(new Event('close'));
  openPanel();
  expect(panel().length).toBe(1);
  expect(focused).toHaveBeenCalledTimes(1);
  stay.abort();
  expect(focused).toHaveBeenCalledTimes(2);
  expect(panel().length).toBe(0);
});

it('keys that are typed in it are no shortcuts of the shop', () => {
  const heard = vi.fn();
  for (const kind of ['keydown', 'keyup', 'keypress']) document.addEventListener(kind, heard);
  openPanel();
  for (const kind of ['keydown', 'keyup', 'keypress'])
    root()
      .querySelector('dialog')
      ?.dispatchEvent(new Event(kind, { bubbles: true, composed: true }));
  expect(heard).not.toHaveBeenCalled();
});
