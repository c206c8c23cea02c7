/**
 * The badge in its place: finds the title of the product it speaks of, stays beside it while the page moves, and comes back when
 * the page took it away.
 */
import type { BadgeView } from '../../protocol/badge-view';
import { attachHost } from '../host';
import { keepInPlace } from '../keep-in-place';
import { type Badge, type BadgeActions, createBadge } from './badge';
import { findTitle } from './title';

export interface BadgeStand {
  /** A view of another product begins anew. */
  show(view: BadgeView, name: string | null): void;
  /** Beside the title again, wherever that is now. */
  comeBack(name: string | null): void;
  /** The title is still there and reads as it did. */
  isTrue(): boolean;
  hide(): void;
  remove(): void;
  focus(): void;
}

/** A page that removes our node again and again shall have its way. */
const MAX_RETURNS = 3;

export function createBadgeStand(actions: BadgeActions, signal: AbortSignal): BadgeStand {
  let badge: Badge | null = null;
  let title: HTMLElement | null = null;
  let titleText = '';
  let returns = 0;
  let placing = new AbortController();

  const isTrue = (): boolean => title === null || (title.isConnected && title.textContent === titleText);

  const standBeside = (name: string | null): void => {
    if (badge === null) return;
    if (!badge.element.isConnected) {
      if (++returns > MAX_RETURNS) return;
      attachHost(badge.element);
    }
    const next = findTitle(document, name);
    titleText = next?.textContent ?? '';
    if (next !== title || placing.signal.aborted) {
      placing.abort();
      placing = new AbortController();
      title = next;
      keepInPlace(title, () => isTrue() && badge?.follow(), placing.signal);
    }
    badge.place(title);
  };

  return {
    show(view, name) {
      badge ??= createBadge(document, actions, signal);
      returns = 0;
      badge.show(view);
      standBeside(name);
    },
    comeBack: standBeside,
    isTrue,
    hide: () => badge?.hide(),
    remove() {
      placing.abort();
      badge?.element.remove();
    },
    focus() {
      // It stood still under the panel; meanwhile the title may have moved.
      if (isTrue()) badge?.follow();
      badge?.focus();
    },
  };
}
