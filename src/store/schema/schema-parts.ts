/** What the schemas of an import and of account sync are made of, and how long texts and lists may be. */
import * as z from 'zod';

/** Readers cut a label at 60,000 characters, and a name can be all of it; longer texts are not ours. */
export const text = z.string().max(60_000);
export const amount = z.number();
/** As many as a text of that length can name, a sign and a comma each. */
const MOST_ITEMS = 30_000;
export const list = <T extends z.ZodType>(item: T) => z.array(item).max(MOST_ITEMS);
export const span = { start: amount, end: amount };
export const flag = z.union([z.literal(0), z.literal(1)]);
/** Milliseconds since 1970, until the end of JavaScript's calendar in the year 275760. */
export const time = z.number().min(0).max(8.64e15);
