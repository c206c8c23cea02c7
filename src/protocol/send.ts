import { pageRuntime } from '../platform/page-runtime';
import { fail } from '../platform/result';
import type { ArgsOf, PageCalls, ReplyOf } from './messages';

/** The background may be starting while the first call arrives; one repeat is enough, and every call may be repeated. */
const ATTEMPTS = 2;

/** Asks the background from a page or panel script. Fails with `orphaned` when the extension is gone, else `unreachable`. */
export async function send<Name extends keyof PageCalls>(
  type: Name,
  args: ArgsOf<PageCalls, Name>,
): Promise<ReplyOf<PageCalls, Name>> {
  type Reply = ReplyOf<PageCalls, Name>;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const runtime = pageRuntime();
    if (runtime?.id === undefined) return fail('orphaned') as Reply;
    try {
      const reply = await runtime.sendMessage({ type, args });
      if (isResult(reply)) return reply as Reply;
    } catch {
      // Asked again below; an extension that is gone has no id any more.
    }
  }
  return fail('unreachable') as Reply;
}

function isResult(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'ok' in value;
}
