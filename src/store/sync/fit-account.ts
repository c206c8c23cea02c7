import { type SyncItem, syncId } from './sync-item';

/**
 * What the browsers allow `storage.sync`: 102,400 bytes, 8,192 of them for one item; the rest is for what this counting may miss. (512
 * items, the third bound, need more bytes than there are.) One byte too many, and the browser refuses all that is written together:
 * https://developer.chrome.com/docs/extensions/reference/api/storage#property-sync
 */
const MOST_BYTES = 100_000;
const MOST_ITEM_BYTES = 8_000;

/** What the account has room for: what is there already in its new form, then what is new here for as long as it fits. */
export function fitAccount(items: readonly SyncItem[], remote: ReadonlyMap<string, SyncItem>): SyncItem[] {
  const bytesThere = ({ key }: SyncItem): number => {
    const there = remote.get(key);
    return there === undefined ? 0 : sizeOf(there);
  };
  let room = MOST_BYTES - items.reduce((sum, item) => sum + bytesThere(item), 0);
  const isThereFirst = (a: SyncItem, b: SyncItem) => Number(remote.has(b.key)) - Number(remote.has(a.key));
  return [...items].sort(isThereFirst).filter((item) => {
    const size = sizeOf(item);
    const growth = size - bytesThere(item);
    const fits = size <= MOST_ITEM_BYTES && growth <= Math.max(room, 0);
    if (fits) room -= growth;
    return fits;
  });
}

/** As the browsers count: the bytes of the name and of the JSON. */
function sizeOf(item: SyncItem): number {
  return new TextEncoder().encode(syncId(item) + JSON.stringify(item)).length;
}
