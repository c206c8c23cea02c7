/**
 * The one place where a message meets a handler. Two tables, one per role; the role is taken from the browser's own word on
 * the sender and never from the message. What does not parse, is unknown or comes from the wrong side gets no answer.
 *
 *   message ──► own extension? ──► our own page, or a page script? ──► table has the name? ──► arguments parse? ──► handler
 */
import type * as z from 'zod';
import { logFailure } from '../platform/log';
import { fail, type Result } from '../platform/result';

export interface Sender {
  readonly id?: string | undefined;
  readonly origin?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?:
    | { readonly id?: number | undefined; readonly incognito: boolean; readonly url?: string | undefined }
    | undefined;
}

/** Who a page script speaks for: told by the browser. */
export interface FromPage {
  readonly tabId: number;
  readonly host: string;
  /** A private window: rate, and write nothing. */
  readonly isPrivate: boolean;
}

export interface Handler<From> {
  readonly schema: z.ZodType;
  readonly handle: (args: never, from: From) => Promise<Result<unknown>>;
}

export interface Routes {
  readonly fromPage: Readonly<Record<string, Handler<FromPage>>>;
  readonly fromExtension: Readonly<Record<string, Handler<null>>>;
}

export type Route = (message: unknown, sender: Sender) => Promise<Result<unknown>> | undefined;

/** `log` hears what was refused or failed, for people who look into the background's console. */
export function createRouter(
  routes: Routes,
  self: { readonly id: string; readonly origin: string },
  log: typeof logFailure = logFailure,
): Route {
  return (message, sender) => {
    if (sender.id !== self.id || typeof message !== 'object' || message === null) return undefined;
    const type = 'type' in message ? message.type : undefined;
    const args = 'args' in message ? message.args : undefined;
    if (typeof type !== 'string') return undefined;
    if (originOf(sender) === self.origin) {
      return answer({ handler: own(routes.fromExtension, type), args, from: null, type, log });
    }
    const from = pageOf(sender);
    return from === null ? undefined : answer({ handler: own(routes.fromPage, type), args, from, type, log });
  };
}

interface Asked<From> {
  readonly handler: Handler<From> | undefined;
  readonly args: unknown;
  readonly from: From;
  readonly type: string;
  readonly log: typeof logFailure;
}

function answer<From>(asked: Asked<From>): Promise<Result<unknown>> | undefined {
  const { handler, args, from, type, log } = asked;
  const parsed = handler?.schema.safeParse(args);
  if (handler === undefined || !parsed?.success) {
    log('router', handler === undefined ? `no ${type} for this sender` : `${type} does not parse`);
    return undefined;
  }
  return handler.handle(parsed.data as never, from).catch((error: unknown) => {
    log(type, error);
    return fail('failed');
  });
}

/** A name such as `__proto__` is no handler. */
function own<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

/** The address counts only where the browser tells no origin: a page in a sandbox has our address and the origin "null". */
function originOf({ origin, url }: Sender): string | null {
  return origin ?? (url === undefined ? null : originOfUrl(url));
}

function originOfUrl(url: string): string | null {
  try {
    const { protocol, host } = new URL(url);
    return `${protocol}//${host}`;
  } catch {
    return null;
  }
}

/** Only the top frame of a tab is a page to us. */
function pageOf(sender: Sender): FromPage | null {
  const { tab, url } = sender;
  if (tab?.id === undefined || url === undefined || (sender.frameId ?? 0) !== 0) return null;
  try {
    const { protocol, hostname } = new URL(url);
    if (!/^(https?|file):$/.test(protocol)) return null;
    return { tabId: tab.id, host: hostname, isPrivate: tab.incognito };
  } catch {
    return null;
  }
}
