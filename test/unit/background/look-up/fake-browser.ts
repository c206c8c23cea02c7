import { vi } from 'vitest';

export const session: Record<string, unknown> = {};
export const local: Record<string, unknown> = {};
export const granted = { isGranted: true };
export const sent: { tabId: number; message: unknown }[] = [];

/** Only what the look-up touches. */
export const fakeBrowser = {
  i18n: { getUILanguage: () => 'en-GB' },
  permissions: { contains: async () => granted.isGranted },
  tabs: {
    sendMessage: async (tabId: number, message: unknown) => {
      sent.push({ tabId, message });
      return { ok: true, value: null };
    },
  },
  storage: {
    local: { get: async () => ({ ...local }) },
    session: {
      get: async (key: string) => ({ [key]: session[key] }),
      set: async (values: Record<string, unknown>) => void Object.assign(session, values),
      remove: async (key: string) => void delete session[key],
    },
  },
};

/** A Cache API in memory, keys in the order in which they were put. */
export class FakeCaches {
  readonly entries = new Map<string, string>();
  isBroken = false;

  async open() {
    if (this.isBroken) throw new DOMException('no cache here', 'SecurityError');
    const { entries } = this;
    return {
      match: async (url: string) => {
        const body = entries.get(url);
        return body === undefined ? undefined : new Response(body);
      },
      put: async (url: string, response: Response) => void entries.set(url, await response.text()),
      delete: async (request: string | { readonly url: string }) =>
        entries.delete(typeof request === 'string' ? request : request.url),
      keys: async () => [...entries.keys()].map((url) => ({ url })),
    };
  }
}

export function forgetAll(caches: FakeCaches): void {
  for (const table of [session, local]) for (const key of Object.keys(table)) delete table[key];
  caches.entries.clear();
  caches.isBroken = false;
  granted.isGranted = true;
  sent.length = 0;
  vi.unstubAllGlobals();
  vi.stubGlobal('caches', caches);
}
