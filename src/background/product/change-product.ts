/**
 * One product as it is shown, and what the user does with it: look, save, star, write a note. Each call carries the product itself,
 * so a freshly started background answers it, and repeating one changes nothing.
 */
import { ok, type Result } from '../../platform/result';
import type { Subject } from '../../protocol/messages';
import type { RatedProduct } from '../../rate/rate-product';
import type { StoreError } from '../../store/attempt';
import { findOwnRating } from '../../store/find-rating';
import { forgetRating } from '../../store/forget-rating';
import { markRating } from '../../store/mark-rating';
import { identityOf } from '../../store/product-key';
import type { RatingCard, ShelfMarks } from '../../store/records';
import { saveRating } from '../../store/save-rating';
import { profileOf, readSettings, type Settings } from '../../store/settings/settings';
import { unsaveRating } from '../../store/unsave-rating';
import { rateAfterLookUp } from '../look-up/rate-with-look-up';
import { shelf } from '../shelf';
import { correctedProduct } from './corrected-product';
import { seenProduct } from './keep-rating';

export type Kept = Result<RatingCard | null, StoreError>;

/** What a call acts on: the product as it is shown. */
export interface Shown {
  readonly subject: Subject;
  readonly product: RatedProduct;
  readonly isCorrected: boolean;
  readonly settings: Settings;
  /** The kept rating before the call. */
  readonly known: Kept;
}

export type Change = (shown: Shown) => Promise<Kept>;

export interface Changed extends Shown {
  /** The kept rating after the call. */
  readonly kept: Kept;
}

/** Rates the product, an earlier correction and what was looked up included, and does `change`; nothing in a private window. */
export async function changeProduct(subject: Subject, isPrivate: boolean, change: Change): Promise<Changed> {
  const settings = await readSettings();
  const known = isPrivate ? ok(null) : await find(subject);
  const mended =
    subject.correction === null
      ? await correctedProduct(known.ok ? known.value : null, profileOf(settings))
      : null;
  const product = mended ?? (await rateAfterLookUp(subject, settings, isPrivate));
  const isCorrected = mended !== null || (subject.correction !== null && !isAsRead(subject));
  const shown: Shown = { subject, product, isCorrected, settings, known };
  return { ...shown, kept: isPrivate ? known : await change(shown) };
}

/** A correction that corrects nothing takes an earlier one back. */
export function isAsRead({ correction }: Subject): boolean {
  return (
    correction !== null &&
    correction.kind === null &&
    correction.ingredients === null &&
    correction.label === null
  );
}

export const save: Change = ({ subject, product, isCorrected }) =>
  saveRating(shelf, seenProduct(subject.page, product, isCorrected), Date.now());

/** It stays in the history with its note, as a product that was looked at; where there is no history it goes. */
export const unsave: Change = async ({ known, settings }) => {
  if (!known.ok || known.value === null) return known;
  if (settings.history) return unsaveRating(shelf, known.value.key, Date.now());
  const forgotten = await forgetRating(shelf, known.value.key);
  return forgotten.ok ? ok(null) : forgotten;
};

/** Whatever carries a mark is saved. What is saved already keeps its label: a note says nothing of the one that the shop prints now. */
export function setMarks(marks: Partial<ShelfMarks>): Change {
  return async (shown) => {
    const { known, subject } = shown;
    const isSaved = known.ok && known.value?.saved === 1 && subject.correction === null;
    const saved = isSaved ? known : await save(shown);
    return saved.ok && saved.value !== null ? markRating(shelf, saved.value.key, marks, Date.now()) : saved;
  };
}

async function find({ page }: Subject): Promise<Kept> {
  const found = await findOwnRating(shelf, identityOf(page));
  return found.ok ? ok(found.value?.card ?? null) : found;
}
