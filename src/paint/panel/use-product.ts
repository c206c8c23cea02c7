import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Result } from '../../platform/result';
import type { Correction, ShelfView, Subject } from '../../protocol/messages';
import type { PanelView } from '../../protocol/panel-view';
import { send } from '../../protocol/send';
import type { ProductPage } from '../../read/product-page';

export interface ProductAccess {
  /** Null until the first answer. */
  readonly view: PanelView | null;
  /** The last call had no answer: nothing of it may be taken as done. */
  readonly failed: boolean;
  readonly save: (saved: boolean) => void;
  readonly shortlist: (starred: boolean) => void;
  readonly note: (note: string) => void;
  /** In another tab. */
  readonly openShelf: (as: ShelfView) => void;
  readonly correct: (correction: Correction) => void;
}

/**
 * The product as the background sees it. What a call answers replaces what is shown, so the panel never promises a save; a call waits
 * for the answer to the one before, so that none is replaced by what was true earlier.
 */
export function useProduct(page: ProductPage, onView: (view: PanelView) => void): ProductAccess {
  const [view, setView] = useState<PanelView | null>(null);
  const [failed, setFailed] = useState(false);
  const [correction, setCorrection] = useState<Correction | null>(null);

  const queue = useRef(Promise.resolve());
  const call = useCallback(
    (ask: () => Promise<Result<PanelView>>) => {
      queue.current = queue.current.then(async () => {
        const reply = await ask();
        setFailed(!reply.ok);
        if (!reply.ok) return;
        setView(reply.value);
        onView(reply.value);
      });
    },
    [onView],
  );
  useEffect(() => call(() => send('panel/view', { page, correction: null })), [page, call]);

  const subject: Subject = { page, correction };
  return {
    view,
    failed,
    save: (saved) => call(() => send('product/save', { ...subject, saved })),
    shortlist: (starred) => call(() => send('product/shortlist', { ...subject, starred })),
    note: (note) => call(() => send('product/note', { ...subject, note })),
    openShelf: (as) => void send('product/shelf', { page, as }).then((reply) => setFailed(!reply.ok)),
    correct: (next) => {
      const isAsRead = next.kind === null && next.ingredients === null && next.label === null;
      setCorrection(isAsRead ? null : next);
      call(() => send('panel/view', { page, correction: next }));
    },
  };
}
