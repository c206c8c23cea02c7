/**
 * The product of a page and its badge: read → ask → show. A badge is hidden the moment the page may have changed and comes back
 * only for what was read after that: it is never stale.
 *
 *   take ─► same as before? ─yes─► stand beside the title again
 *              │no
 *              ▼
 *            ask the background ─► still the same page, and no later question? ─► badge
 */
import type { Result } from '../../platform/result';
import type { BadgePlace, BadgeView } from '../../protocol/badge-view';
import type { ProductPage } from '../../read/product-page';
import { createBadgeStand } from './badge-stand';
import { settledDocument } from './settled-document';

export interface ProductBadgeParts {
  rate(page: ProductPage): Promise<Result<BadgeView | null>>;
  openPanel(): void;
  keepPlace(place: BadgePlace): void;
  /** The extension that could answer is gone. */
  onOrphaned(): void;
}

export interface ProductBadge {
  /** The product as last read; null when there is none. */
  page(): ProductPage | null;
  /** Aborts when the page moves on to something else. */
  moved(): AbortSignal;
  /** A product was read. True: it is news. */
  take(page: ProductPage): boolean;
  /** The same for somebody who asks the background themselves, and brings the answer to `showChecked`. */
  check(page: ProductPage): void;
  showChecked(view: BadgeView): void;
  show(view: BadgeView): void;
  /** Settings changed: ask again. */
  refresh(): void;
  /** The page changed just now. `moved`: perhaps to another product. Cheap. */
  stir(moved: boolean): void;
  focus(): void;
  /** No product is here any more. */
  forget(): void;
}

export function createProductBadge(parts: ProductBadgeParts, signal: AbortSignal): ProductBadge {
  const stand = createBadgeStand({ onOpen: parts.openPanel, onPlace: parts.keepPlace }, signal);
  let page: ProductPage | null = null;
  /** The page that was asked about; '' from when it may have moved until it is read again. */
  let asked = '';
  let checked = '';
  /** The page that the badge speaks of. */
  let shown = '';
  /** Counts questions: an answer to any but the last comes too late. */
  let question = 0;
  let stay = new AbortController();

  const leave = (): void => {
    stand.hide();
    asked = '';
    question += 1;
    stay.abort();
    stay = new AbortController();
  };

  const show = async (view: BadgeView | null): Promise<void> => {
    shown = '';
    if (view === null || view.place === 'hidden') return stand.remove();
    const own = ++question;
    await settledDocument();
    if (question !== own || page === null) return;
    shown = asked;
    stand.show(view, page.identity.name);
  };

  const ask = async (about: ProductPage): Promise<void> => {
    const own = ++question;
    const reply = await parts.rate(about);
    if (question !== own) return;
    if (reply.ok) await show(reply.value);
    else if (reply.error === 'orphaned') parts.onOrphaned();
  };

  /** True: this is not what was asked about. */
  const arrive = (next: ProductPage): boolean => {
    const key = JSON.stringify(next);
    page = next;
    if (key === asked) return false;
    leave();
    asked = key;
    return true;
  };

  return {
    page: () => page,
    moved: () => stay.signal,
    take(next) {
      const isOther = arrive(next);
      if (asked === shown) {
        stand.comeBack(next.identity.name);
        return false;
      }
      if (isOther) void ask(next);
      return isOther;
    },
    check(next) {
      arrive(next);
      checked = asked;
    },
    showChecked(view) {
      if (asked === checked) void show(view);
    },
    show: (view) => void show(view),
    refresh() {
      // A page on the move is asked about when it was read.
      if (asked === '') shown = '';
      else if (page !== null) void ask(page);
    },
    stir(moved) {
      if (moved || !stand.isTrue()) leave();
    },
    focus: () => stand.focus(),
    forget() {
      leave();
      stand.remove();
      page = null;
      shown = '';
    },
  };
}
