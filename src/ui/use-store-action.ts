import { useState } from 'preact/hooks';
import type { Result } from '../platform/result';
import { type StoreError, storeErrorNamed } from '../store/store-error';

export interface StoreAction {
  /** Why the last thing was not done; null: it was. */
  readonly failure: StoreError | null;
  readonly act: <T>(work: Promise<Result<T>>, onDone?: (value: T) => void) => void;
}

/** Changes the store from a component, or has the background change it, and says what could not be done. */
export function useStoreAction(): StoreAction {
  const [failure, setFailure] = useState<StoreError | null>(null);
  return {
    failure,
    act: (work, onDone) =>
      void work.then((result) => {
        setFailure(result.ok ? null : storeErrorNamed(result.error));
        if (result.ok) onDone?.(result.value);
      }),
  };
}
