import { useEffect, useState } from 'preact/hooks';
import {
  bringHistoryBack,
  type ClearedHistory,
  clearHistory,
  dropClearedHistory,
} from '../../store/clear-history';
import { Notice } from '../components/controls/notice';
import { StoreErrorNotice } from '../components/controls/store-error-notice';
import { UndoBar } from '../components/controls/undo-bar';
import { useTexts } from '../text-context';
import { ratingStore } from '../use-ratings';
import { useStoreAction } from '../use-store-action';

/** Clears the history at once and offers to take that back, where the disk had room for it. */
export function ClearHistory() {
  const { say, count } = useTexts();
  /** Null: nothing, or the offer has ended. */
  const [cleared, setCleared] = useState<ClearedHistory | null>(null);
  const canUndo = cleared?.canUndo === true;
  const [isClearing, setClearing] = useState(false);
  const { failure, act } = useStoreAction();
  const clear = () => {
    setClearing(true);
    const clearing = clearHistory(ratingStore());
    void clearing.finally(() => setClearing(false));
    act(clearing, setCleared);
  };
  const undo = () => act(bringHistoryBack(ratingStore()), () => setCleared(null));
  const drop = () => {
    void dropClearedHistory(ratingStore());
    setCleared(null);
  };
  useEffect(() => {
    if (!canUndo) return;
    // Who leaves the page leaves the offer.
    addEventListener('pagehide', drop);
    return () => removeEventListener('pagehide', drop);
  }, [cleared]);
  return (
    <>
      <p>
        {/* A second clearing would take the first one's offer away. */}
        <button type="button" class="button" disabled={isClearing || canUndo} onClick={clear}>
          {say('data_clear_history')}
        </button>
      </p>
      {failure !== null && <StoreErrorNotice error={failure} />}
      {cleared !== null && !canUndo && (
        <Notice tone="good">{count('data_history_cleared', cleared.count)}</Notice>
      )}
      {cleared !== null && canUndo && (
        <UndoBar text={count('data_history_cleared', cleared.count)} onUndo={undo} onDone={drop} />
      )}
    </>
  );
}
