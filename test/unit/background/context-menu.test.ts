import { beforeEach, describe, expect, it, vi } from 'vitest';

type Clicked = (
  info: { readonly menuItemId: string; readonly selectionText?: string },
  tab?: { readonly id: number },
) => void;

const clicks: Clicked[] = [];
const session: Record<string, unknown> = {};
const opened: string[] = [];
const openPopup = vi.fn(async () => void opened.push('popup'));

vi.mock('webextension-polyfill', () => ({
  default: {
    action: {
      openPopup,
      setBadgeText: async () => void opened.push('mark'),
      setTitle: async ({ title }: { readonly title: string }) => void opened.push(title),
    },
    contextMenus: { onClicked: { addListener: (listener: Clicked) => void clicks.push(listener) } },
    i18n: { getUILanguage: () => 'en-GB' },
    runtime: { getURL: (path: string) => `extension:/${path}` },
    scripting: {
      insertCSS: async () => {
        throw new Error('no access');
      },
    },
    storage: {
      local: { get: async () => ({}) },
      session: {
        get: async (key: string) => ({ [key]: session[key] }),
        set: async (values: Record<string, unknown>) => void Object.assign(session, values),
        remove: async (key: string) => void delete session[key],
      },
    },
    tabs: {
      create: async ({ url }: { readonly url: string }) => void opened.push(url),
      get: async (id: number) => ({ id, url: 'https://shop.example/p/1', incognito: false }),
    },
  },
}));

const { watchMenu } = await import('../../../src/background/context-menu');
const { takeMarkedText } = await import('../../../src/store/marked-text');
watchMenu();

const click = (selectionText?: string, menuItemId = 'check-label') =>
  clicks[0]?.({ menuItemId, ...(selectionText !== undefined && { selectionText }) }, { id: 7 });

describe('"Check this label"', () => {
  beforeEach(() => {
    opened.length = 0;
    openPopup.mockClear();
  });

  it('brings marked text into the popup, once', async () => {
    click('Oats, sugar, salt');
    // The browser opens a popup within the click alone.
    expect(openPopup).toHaveBeenCalledOnce();
    await vi.waitFor(() => expect(opened).toEqual(['popup']));
    expect(await takeMarkedText()).toBe('Oats, sugar, salt');
    expect(await takeMarkedText()).toBe('');
  });

  it('opens the popup as a page where the browser opens none from here', async () => {
    openPopup.mockRejectedValueOnce(new Error('no popup'));
    click('Oats');
    await vi.waitFor(() => expect(opened).toEqual(['extension://popup.html']));
    expect(await takeMarkedText()).toBe('Oats');
  });

  it.each([undefined, ' '])(
    'checks the page where nothing is marked, and says why it cannot: %j',
    async (marked) => {
      click(marked);
      await vi.waitFor(() => expect(opened).toEqual(['mark', expect.stringContaining('shop.example')]));
      expect(openPopup).not.toHaveBeenCalled();
    },
  );

  it('hears no other entry of the menu', () => {
    click('Oats', 'another');
    expect(openPopup).not.toHaveBeenCalled();
    expect(session).toEqual({});
  });
});
