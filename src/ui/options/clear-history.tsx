import { useEffect, useState } from 'preact/hooks';
import { bringHistoryBack, clearHistory, dropClearedHistory } from '../../store/clear-history';
import { StoreErrorNotice } from '../components/store-error-notice';
import { UndoBar } from '../components/undo-bar';
import { useTexts } from '../text-context';
import { ratingStore } from '../use-ratings';
import { useStoreAction } from '../use-store-action';

/** Clears the history at once and offers to take that back. */
export function ClearHistory() {
  const { say, count } = useTexts();
  /** Entries that can still be brought back; null: none. */
  const [cleared, setCleared] = useState<number | null>(null);
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
    if (cleared === null) return;
    // Who leaves the page leaves the offer.
    addEventListener('pagehide', drop);
    return () => removeEventListener('pagehide', drop);
  }, [cleared]);
  return (
    <>
      <p>
        {/* A second clearing would take the first one's offer away. */}
        <button type="button" class="button" disabled={isClearing || cleared !== null} onClick={clear}>
          {say('data_clear_history')}
        </button>
      </p>
      {failure !== null && <StoreErrorNotice error={failure} />}
      {cleared !== null && (
        <UndoBar text={count('data_history_cleared', cleared)} onUndo={undo} onDone={drop} />
      )}
    </>
  );
}
