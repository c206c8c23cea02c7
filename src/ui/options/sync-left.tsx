import { useEffect, useState } from 'preact/hooks';
import { readSyncState } from '../../store/sync/sync-state';
import { Notice } from '../components/controls/notice';
import { useTexts } from '../text-context';

/** Says how much of the shortlist the account had no room for at the last sync; nothing where all of it went. */
export function SyncLeft() {
  const { count } = useTexts();
  const [left, setLeft] = useState(0);
  useEffect(() => {
    void readSyncState().then(
      (state) => setLeft(state.left),
      () => setLeft(0),
    );
  }, []);
  return left === 0 ? null : <Notice tone="warning">{count('options_sync_left', left)}</Notice>;
}
