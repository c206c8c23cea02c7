/**
 * The panel's calls: look at one product, save it, star it, write a note. Each call carries the product itself, so a freshly
 * started background answers it, and repeating one changes nothing.
 */
import { fail, ok, type Result } from '../platform/result';
import type { Subject } from '../protocol/messages';
import type { PanelView } from '../protocol/panel-view';
import type { FromPage } from '../protocol/router';
import type { RatedProduct } from '../rate/rate-product';
import type { StoreError } from '../store/attempt';
import { findRating } from '../store/find-rating';
import { forgetRating } from '../store/forget-rating';
import { markRating } from '../store/mark-rating';
import { identityOf } from '../store/product-key';
import type { RatingCard, ShelfMarks } from '../store/records';
import { saveRating } from '../store/save-rating';
import { profileOf, readSettings, type Settings } from '../store/settings';
import { badgePlaceOf } from './badge-place';
import { correctedProduct } from './corrected-product';
import { keepRating, seenProduct } from './keep-rating';
import { rateAfterLookUp } from './look-up/rate-with-look-up';
import { shelf } from './shelf';
import { viewPanel } from './view-panel';

type Kept = Result<RatingCard | null, StoreError>;

/** What a call acts on: the product as it is shown. */
interface Shown {
  readonly subject: Subject;
  readonly product: RatedProduct;
  readonly isCorrected: boolean;
  readonly settings: Settings;
  /** The kept rating before the call. */
  readonly known: Kept;
}

type Change = (shown: Shown) => Promise<Kept>;

export function viewProduct(subject: Subject, from: FromPage): Promise<Result<PanelView>> {
  const { correction } = subject;
  return answer(subject, from, correction === null ? leave : isAsRead(subject) ? uncorrect : remember);
}

export function saveProduct({ saved, ...subject }: Subject & { readonly saved: boolean }, from: FromPage) {
  return answer(subject, from, saved ? save : unsave);
}

export function shortlistProduct(
  { starred, ...subject }: Subject & { readonly starred: boolean },
  from: FromPage,
) {
  return answer(subject, from, (shown) => mark(shown, { shortlist: starred ? 1 : 0 }));
}

export function noteProduct({ note, ...subject }: Subject & { readonly note: string }, from: FromPage) {
  return answer(subject, from, (shown) => mark(shown, { note }));
}

async function answer(subject: Subject, from: FromPage, change: Change): Promise<Result<PanelView>> {
  if (subject.page.page !== 'product') return fail('nothing');
  const { isPrivate } = from;
  const settings = await readSettings();
  const profile = profileOf(settings);
  const known = isPrivate ? ok(null) : await find(subject);
  const mended =
    subject.correction === null ? await correctedProduct(known.ok ? known.value : null, profile) : null;
  const product = mended ?? (await rateAfterLookUp(subject, settings, isPrivate));
  const isCorrected = mended !== null || (subject.correction !== null && !isAsRead(subject));
  const kept = isPrivate ? known : await change({ subject, product, isCorrected, settings, known });
  const place = await badgePlaceOf(from.host, settings);
  return ok(viewPanel(subject, product, { settings, place, kept, isPrivate, isCorrected }));
}

/** A correction that corrects nothing takes an earlier one back. */
function isAsRead({ correction }: Subject): boolean {
  return (
    correction !== null &&
    correction.kind === null &&
    correction.ingredients === null &&
    correction.label === null
  );
}

async function find({ page }: Subject): Promise<Kept> {
  const found = await findRating(shelf, identityOf(page));
  // The same GTIN in another shop is another listing: its marks are not this page's.
  const card = found.ok ? (found.value?.card ?? null) : null;
  return found.ok ? ok(card?.host === page.host ? card : null) : found;
}

const leave: Change = async ({ known }) => known;

const remember: Change = ({ subject, product, isCorrected, settings }) =>
  keepRating(seenProduct(subject.page, product, isCorrected), settings, false);

const save: Change = ({ subject, product, isCorrected }) =>
  saveRating(shelf, seenProduct(subject.page, product, isCorrected), Date.now());

/** Taken off the shelf it stays in the history, as a product that was looked at. */
const unsave: Change = async (shown) => {
  const { known } = shown;
  if (!known.ok || known.value === null) return known;
  const forgotten = await forgetRating(shelf, known.value.key);
  return forgotten.ok ? remember(shown) : forgotten;
};

const uncorrect: Change = (shown) =>
  shown.known.ok && shown.known.value?.saved === 1 ? save(shown) : unsave(shown);

/** Whatever carries a mark is saved. */
async function mark(shown: Shown, marks: Partial<ShelfMarks>): Promise<Kept> {
  const saved = await save(shown);
  return saved.ok && saved.value !== null ? markRating(shelf, saved.value.key, marks, Date.now()) : saved;
}
