import Dexie from 'dexie';

/**
 * `quota`: the disk or the browser's share is full · `blocked`: another window holds an older version open · `closed`: the
 * browser closed the database twice · `newer`: written by a newer Gutlight · `unavailable`: no IndexedDB here (private
 * window, refused) · `missing`: no such rating · `failed`: anything else, `detail` says what.
 */
const STORE_ERRORS = ['quota', 'blocked', 'closed', 'newer', 'unavailable', 'missing', 'failed'] as const;
export type StoreError = (typeof STORE_ERRORS)[number];

/** The error as it came in an answer of the background. */
export function storeErrorNamed(name: string): StoreError {
  return STORE_ERRORS.find((error) => error === name) ?? 'failed';
}

const TAGS: Readonly<Record<string, StoreError>> = {
  QuotaExceededError: 'quota',
  DatabaseClosedError: 'closed',
  InvalidStateError: 'closed',
  VersionError: 'newer',
  MissingAPIError: 'unavailable',
  SecurityError: 'unavailable',
};

/** Dexie wraps the browser's errors, some of them twice. */
export function storeErrorOf(error: unknown): StoreError {
  if (!(error instanceof Error) && !(error instanceof DOMException)) return 'failed';
  const own = TAGS[error.name];
  if (own !== undefined && error.name !== 'DatabaseClosedError') return own;
  const inner = 'inner' in error ? error.inner : undefined;
  if (inner instanceof Error || inner instanceof DOMException) {
    const within = storeErrorOf(inner);
    if (within !== 'failed') return within;
  }
  return own ?? (error instanceof Dexie.BulkError ? bulkErrorOf(error) : 'failed');
}

function bulkErrorOf(error: InstanceType<typeof Dexie.BulkError>): StoreError {
  return storeErrorOf(Object.values(error.failuresByPos)[0]);
}
