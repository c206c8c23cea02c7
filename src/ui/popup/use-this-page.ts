import { useEffect, useState } from 'preact/hooks';
import type { Tabs } from 'webextension-polyfill';
import { browser } from '../../platform/browser';
import type { PageStatus } from '../../protocol/messages';
import { askBackground } from '../ask-background';

type Rated = Extract<PageStatus, { readonly state: 'rated' }>;

export type CheckedPage =
  | (Rated & { readonly host: string; readonly isPrivate: boolean })
  | {
      /** `unasked`: a site that Gutlight was not told to read; it is read when the user says so. */
      readonly state: 'checking' | 'unasked' | 'nothing' | 'no_access' | 'not_a_page' | 'unreachable';
      readonly host: string | null;
    };

export interface ThisPageAccess {
  readonly page: CheckedPage;
  readonly check: () => void;
  /** Asks the browser to let us read this site from now on; null where it does already. */
  readonly always: (() => void) | null;
  readonly showPanel: () => void;
}

/** Asks for the verdict of the open tab: at once where the user already lets us read, else on a click. */
export function useThisPage(): ThisPageAccess {
  const [page, setPage] = useState<CheckedPage>({ state: 'checking', host: null });
  const [stranger, setStranger] = useState<string | null>(null);
  const check = () => {
    setPage({ state: 'checking', host: page.host });
    void openTab().then(async (tab) => setPage(await checkTab(tab)));
  };
  useEffect(() => {
    void openTab().then(async (tab) => {
      const isAsked = await mayRead(tab);
      setStranger(isAsked ? null : originOf(tab));
      setPage(isAsked ? await checkTab(tab) : untouched(tab));
    });
  }, []);
  const showPanel = () =>
    void openTab().then(async (tab) => {
      if (tab?.id === undefined) return setPage({ state: 'not_a_page', host: null });
      const opened = await askBackground('panel/show', { tabId: tab.id });
      if (opened.ok) window.close();
      else setPage({ state: opened.error === 'no-access' ? 'no_access' : 'unreachable', host: page.host });
    });
  // Asked for within the click: a browser grants nothing later.
  const always = () => {
    if (stranger === null) return;
    const asked = browser.permissions.request({ origins: [`${stranger}/*`] });
    void asked.then((isGranted) => {
      if (!isGranted) return;
      setStranger(null);
      check();
    }, ignore);
  };
  return { page, check, always: stranger === null ? null : always, showPanel };
}

/** The browser says so itself where it does not ask. */
const ignore = (): void => undefined;

async function openTab(): Promise<Tabs.Tab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab ?? null;
}

async function mayRead(tab: Tabs.Tab | null): Promise<boolean> {
  const origin = originOf(tab);
  if (origin === null) return false;
  return browser.permissions.contains({ origins: [`${origin}/*`] }).catch(() => false);
}

function untouched(tab: Tabs.Tab | null): CheckedPage {
  const origin = originOf(tab);
  return origin === null
    ? { state: 'not_a_page', host: null }
    : { state: 'unasked', host: new URL(origin).host };
}

async function checkTab(tab: Tabs.Tab | null): Promise<CheckedPage> {
  const origin = originOf(tab);
  if (tab?.id === undefined || origin === null) return { state: 'not_a_page', host: null };
  const { host } = new URL(origin);
  const reply = await askBackground('page/check', { tabId: tab.id });
  if (!reply.ok) return { state: 'unreachable', host };
  const status: PageStatus = reply.value;
  switch (status.state) {
    case 'rated':
      return { ...status, host, isPrivate: tab.incognito };
    case 'nothing':
      return { state: 'nothing', host: status.host ?? host };
    case 'no-access':
      return { state: 'no_access', host: status.host ?? host };
    case 'not-a-page':
      return { state: 'not_a_page', host: null };
  }
}

/** Of web pages only; the address is readable because the user opened the popup over it. */
function originOf(tab: Tabs.Tab | null): string | null {
  if (tab?.url === undefined || !URL.canParse(tab.url)) return null;
  const { protocol, origin } = new URL(tab.url);
  return protocol === 'https:' || protocol === 'http:' ? origin : null;
}
