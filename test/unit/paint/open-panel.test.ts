// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { offerBridge } from '../../../src/paint/bridge';
import type { PanelView } from '../../../src/protocol/panel-view';
import type { ProductPage } from '../../../src/read/product-page';

/** What the panel's parts are handed to say that the background has answered. */
let answered: (view: PanelView) => void = () => undefined;
vi.mock('../../../src/paint/panel/panel', () => ({
  Panel: ({ onView }: { readonly onView: typeof answered }) => {
    answered = onView;
    return null;
  },
}));
const { openPanel } = await import('../../../src/paint/panel/open-panel');

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
  const { attachShadow } = Element.prototype;
  let root: ShadowRoot | null = null;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    root = attachShadow.call(this, init);
    return root;
  });
  offerBridge({
    page: () => null,
    showBadge: () => undefined,
    focusBadge: () => undefined,
    moved: () => new AbortController().signal,
  });
  openPanel();
  const dialog = (root as ShadowRoot | null)?.querySelector('dialog');
  expect(dialog?.textContent).toContain('panel_nothing');
  const button = dialog?.querySelector<HTMLButtonElement>('button[aria-label="panel_close"]');
  expect(button).not.toBeNull();
  button?.click();
  expect(document.querySelector('gutlight-panel')).toBeNull();
});
