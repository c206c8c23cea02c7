import { browser } from '../../platform/browser';
import { fail, type Result } from '../../platform/result';
import type { ArgsOf, TabCalls } from '../../protocol/messages';

/** Asks the page script of a tab; fails with `no-script` where none runs. What comes back is of a page: parse it. */
export async function askTab<Name extends keyof TabCalls>(
  tabId: number,
  type: Name,
  args: ArgsOf<TabCalls, Name>,
): Promise<Result<unknown, 'no-script' | 'no-answer'>> {
  try {
    const reply: unknown = await browser.tabs.sendMessage(tabId, { type, args }, { frameId: 0 });
    if (typeof reply !== 'object' || reply === null || !('ok' in reply)) return fail('no-answer');
    return reply.ok === true && 'value' in reply ? { ok: true, value: reply.value } : fail('no-answer');
  } catch {
    return fail('no-script');
  }
}
