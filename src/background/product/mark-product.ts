/** The panel's calls: look at one product, save it, star it, write a note. Each is answered with the panel as it is then. */
import { fail, ok, type Result } from '../../platform/result';
import type { Subject } from '../../protocol/messages';
import type { PanelView } from '../../protocol/panel-view';
import type { FromPage } from '../../protocol/router';
import { betterRated } from '../../store/better-rated';
import { unsaveRating } from '../../store/unsave-rating';
import { badgePlaceOf } from '../page/badge-place';
import { shelf } from '../shelf';
import { type Change, changeProduct, isAsRead, type Kept, save, setMarks, unsave } from './change-product';
import { keepRating, seenProduct } from './keep-rating';
import { viewPanel } from './view-panel';

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
  return answer(subject, from, setMarks({ shortlist: starred ? 1 : 0 }));
}

export function noteProduct({ note, ...subject }: Subject & { readonly note: string }, from: FromPage) {
  return answer(subject, from, setMarks({ note }));
}

async function answer(subject: Subject, from: FromPage, change: Change): Promise<Result<PanelView>> {
  if (subject.page.page !== 'product') return fail('nothing');
  const { isPrivate } = from;
  const { product, settings, isCorrected, kept } = await changeProduct(subject, isPrivate, change);
  const place = await badgePlaceOf(from.host, settings);
  const hasBetter = await ratedBetter(kept);
  return ok(viewPanel(subject, product, { settings, place, kept, hasBetter, isPrivate, isCorrected }));
}

async function ratedBetter(kept: Kept): Promise<boolean> {
  if (!kept.ok || kept.value === null) return false;
  const found = await betterRated(shelf, kept.value);
  return found.ok && found.value.length > 0;
}

const leave: Change = async ({ known }) => known;

const remember: Change = ({ subject, product, isCorrected, settings }) =>
  keepRating(seenProduct(subject.page, product, isCorrected), settings, false);

/** Saving puts the page's label in the place of the user's; what was history goes back to it. */
const uncorrect: Change = async (shown) => {
  const { known } = shown;
  if (!known.ok || known.value === null) return known;
  const saved = await save(shown);
  return saved.ok && known.value.saved === 0 ? unsaveRating(shelf, known.value.key, Date.now()) : saved;
};
