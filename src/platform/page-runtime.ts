/**
 * The little of the browser's API that a script in a shop's page uses: talk to the background, hear from it, know whether the
 * extension it belongs to is still there. The polyfill would cost every page 3 kB; the native promise API does here.
 */
export interface PageRuntime {
  /** Undefined once the extension was updated or removed while the page stayed open. */
  readonly id?: string;
  getManifest(): { readonly version: string };
  sendMessage(message: unknown): Promise<unknown>;
  readonly onMessage: {
    addListener(listener: MessageListener): void;
    removeListener(listener: MessageListener): void;
  };
}

/** Answers at once or not at all: a page script has nothing to wait for. */
export type MessageListener = (
  message: unknown,
  sender: { readonly id?: string; readonly tab?: unknown },
  respond: (reply: unknown) => void,
) => undefined;

interface PageApi {
  readonly runtime?: PageRuntime;
  readonly i18n?: { getMessage(key: string): string };
}

interface ExtensionGlobals {
  readonly browser?: PageApi;
  readonly chrome?: PageApi;
}

export function pageRuntime(): PageRuntime | null {
  return api('runtime') ?? null;
}

/** Part by part: in Chrome an element of the page with the id "browser" takes that name. */
function api<Part extends keyof PageApi>(part: Part): PageApi[Part] | undefined {
  const { browser, chrome } = globalThis as ExtensionGlobals;
  return browser?.[part] ?? chrome?.[part];
}

/** False in a page that outlived its extension: nothing can be asked any more, and what was painted has to go. */
export function isAlive(): boolean {
  try {
    return pageRuntime()?.id !== undefined;
  } catch {
    return false;
  }
}

/** Of the extension that this script belongs to; empty once that is gone. */
export function extensionVersion(): string {
  return isAlive() ? (pageRuntime()?.getManifest().version ?? '') : '';
}

/** A text in the browser's own language, for the one case in which the background cannot be asked for it. */
export function pageText(key: string): string {
  return api('i18n')?.getMessage(key) ?? '';
}
