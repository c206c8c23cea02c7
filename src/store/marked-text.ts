/**
 * A label that the user marked on a page, on its way to the popup. It lies in `storage.session`, which is memory, until the popup takes
 * it out.
 */
import { browser } from '../platform/browser';

const KEY = 'marked-text';
/** As much as the popup's own field takes. */
export const LONGEST_PASTED = 20_000;

export async function offerMarkedText(text: string): Promise<void> {
  await browser.storage.session.set({ [KEY]: text.slice(0, LONGEST_PASTED) });
}

/** Once; '' where nothing was marked. */
export async function takeMarkedText(): Promise<string> {
  const text: unknown = (await browser.storage.session.get(KEY))[KEY];
  if (text === undefined) return '';
  await browser.storage.session.remove(KEY);
  return typeof text === 'string' ? text : '';
}
