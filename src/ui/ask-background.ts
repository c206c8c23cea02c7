import { browser } from '../platform/browser';
import { fail } from '../platform/result';
import type { ArgsOf, ExtensionCalls, ReplyOf } from '../protocol/messages';

/** Asks the background from one of our own pages. `unreachable`: it did not start, or does not know the call. */
export async function askBackground<Name extends keyof ExtensionCalls>(
  type: Name,
  args: ArgsOf<ExtensionCalls, Name>,
): Promise<ReplyOf<ExtensionCalls, Name>> {
  type Reply = ReplyOf<ExtensionCalls, Name>;
  try {
    const reply: unknown = await browser.runtime.sendMessage({ type, args });
    // The router answers every call it knows with a Result, and nothing else has our id: this is the parse boundary.
    if (typeof reply === 'object' && reply !== null && 'ok' in reply) return reply as Reply;
  } catch {
    // No receiver: said below.
  }
  return fail('unreachable') as Reply;
}
