/**
 * The panel's calls: look at one product, save it, star it, write a note. Each call carries the product itself, so a freshly
 * started background answers it, and repeating one changes nothing.
 */
import { fail, ok, type Result } from '../platform/result';
import { profileOf, readSettings } from '../platform/settings';
import type { Subject } from '../protocol/messages';
import type { PanelView } from '../protocol/panel-view';
import type { FromPage } from '../protocol/router';
import type { RatedProduct } from '../rate/rate-product';
import type { StoreError } from '../store/attempt';
import { findRating } from '../store/find-rating';
import { forgetRating } from '../store/forget-rating';
import { markRating } from '../store/mark-rating';
import { identityOf } from '../store/product-key';
import type { RatingCard } from '../store/records';
import { saveRating } from '../store/save-rating';
import { badgePlaceOf } from './badge-place';
import { keepRating, seenProduct } from './keep-rating';
import { rateSubject } from './rate-subject';
import { shelf } from './shelf';
import { viewPanel } from './view-panel';

type Kept = Result<RatingCard | null, StoreError>;
type Change = (subject: Subject, product: RatedProduct) => Promise<Kept>;

export function viewProduct(subject: Subject, from: FromPage): Promise<Result<PanelView>> {
  return subject.correction === null ? answer(subject, from, find) : answer(subject, from, rememberCorrected);
}

export function saveProduct({ saved, ...subject }: Subject & { readonly saved: boolean }, from: FromPage) {
  return answer(subject, from, saved ? save : unsave);
}

export function shortlistProduct(
  { starred, ...subject }: Subject & { readonly starred: boolean },
  from: FromPage,
) {
  return answer(subject, from, (...product) => mark(product, { shortlist: starred ? 1 : 0 }));
}

export function noteProduct({ note, ...subject }: Subject & { readonly note: string }, from: FromPage) {
  return answer(subject, from, (...product) => mark(product, { note }));
}

async function answer(subject: Subject, from: FromPage, change: Change): Promise<Result<PanelView>> {
  if (subject.page.page !== 'product') return fail('nothing');
  const settings = await readSettings();
  const product = rateSubject(subject, profileOf(settings));
  const [place, kept] = await Promise.all([
    badgePlaceOf(from.host, settings),
    from.isPrivate ? ok(null) : change(subject, product),
  ]);
  return ok(viewPanel(subject, product, { settings, place, kept, isPrivate: from.isPrivate }));
}

const find: Change = async ({ page }) => {
  const found = await findRating(shelf, identityOf(page));
  return found.ok ? ok(found.value?.card ?? null) : found;
};

const rememberCorrected: Change = async ({ page }, product) => {
  const settings = await readSettings();
  return keepRating(seenProduct(page, product, true), settings, false);
};

const save: Change = ({ page, correction }, product) =>
  saveRating(shelf, seenProduct(page, product, correction !== null), Date.now());

/** Taken off the shelf it stays in the history, as a product that was looked at. */
const unsave: Change = async (subject, product) => {
  const known = await find(subject, product);
  if (!known.ok || known.value === null) return known;
  const forgotten = await forgetRating(shelf, known.value.key);
  if (!forgotten.ok) return forgotten;
  return keepRating(
    seenProduct(subject.page, product, subject.correction !== null),
    await readSettings(),
    false,
  );
};

/** Whatever carries a mark is saved. */
async function mark(product: Parameters<Change>, marks: Parameters<typeof markRating>[2]): Promise<Kept> {
  const saved = await save(...product);
  return saved.ok && saved.value !== null ? markRating(shelf, saved.value.key, marks, Date.now()) : saved;
}
