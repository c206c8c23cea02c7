/**
 * One question to Open Food Facts: a barcode. No cookies, no referrer, no word on who asks or from which page, and the same fields
 * in all languages each time. Every failure is a value; nothing is repeated here.
 */
import type { LookedUpLabel } from '../../label/looked-up';
import { fail, ok, type Result } from '../../platform/result';
import { readBounded } from '../tiles/read-bounded';
import { answerSchema, FIELDS } from './answer-schema';
import { labelOfAnswer } from './label-of-answer';

export const OPEN_FOOD_FACTS = 'https://world.openfoodfacts.org';

export type LookUpError = 'refused' | 'server' | 'timeout' | 'network' | 'too-large' | 'garbage';

export interface LookUpReply {
  /** Null: nobody has entered this barcode. */
  readonly result: Result<LookedUpLabel | null, LookUpError>;
  /** How long the server asks to be left alone, in milliseconds, if it says so. */
  readonly restMs: number | null;
}

export interface AskTerms {
  readonly origin?: string;
  readonly timeoutMs?: number;
  /** Wall-clock milliseconds. */
  readonly now: number;
}

/** Half of all answers come within one second; a badge that changes later than this disturbs. */
const TIMEOUT_MS = 8_000;
/** The asked fields of the fullest product have about 20 kB. */
const MOST_BYTES = 256_000;

export async function askOpenFoodFacts(gtin: string, terms: AskTerms): Promise<LookUpReply> {
  const { origin = OPEN_FOOD_FACTS, timeoutMs = TIMEOUT_MS, now } = terms;
  const url = `${origin}/api/v2/product/${gtin}.json?fields=${FIELDS.join(',')}`;
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      cache: 'no-store',
      headers: { accept: 'application/json', 'accept-language': '*' },
      signal,
    });
    // Too many questions are answered with 429 or 503.
    if (response.status === 429 || response.status === 503) {
      await response.body?.cancel();
      return { result: fail('refused'), restMs: restOf(response.headers.get('retry-after'), now) };
    }
    if (response.status >= 500) {
      await response.body?.cancel();
      return { result: fail('server', String(response.status)), restMs: null };
    }
    const text = await readBounded(response, MOST_BYTES);
    const result = text === null ? fail('too-large') : parse(text, gtin, now);
    return { result, restMs: null };
  } catch {
    return { result: fail(signal.aborted ? 'timeout' : 'network'), restMs: null };
  }
}

function parse(text: string, gtin: string, now: number): LookUpReply['result'] {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    return fail('garbage');
  }
  const parsed = answerSchema.safeParse(answer);
  if (!parsed.success || plain(parsed.data.code) !== plain(gtin)) return fail('garbage');
  if (!('product' in parsed.data)) return ok(null);
  return ok(labelOfAnswer(parsed.data.product, gtin, new Date(now).toISOString().slice(0, 10)));
}

function plain(code: string): string {
  return code.replace(/^0+/, '');
}

/** Seconds, or a date. */
function restOf(header: string | null, now: number): number | null {
  if (header === null) return null;
  if (/^\d{1,9}$/.test(header)) return Number(header) * 1000;
  const until = Date.parse(header);
  return Number.isNaN(until) ? null : Math.max(0, until - now);
}
