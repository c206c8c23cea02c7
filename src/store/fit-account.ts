import { type SyncItem, syncId } from './sync-item';

/** `storage.sync.QUOTA_BYTES` is 102,400; the rest is for what this counting of it may miss. */
const MOST_BYTES = 100_000;

/** What the account has room for: all that is there already, then what is new here for as long as it fits. */
export function fitAccount(items: readonly SyncItem[], remote: ReadonlyMap<string, SyncItem>): SyncItem[] {
  let room = MOST_BYTES;
  const isThereFirst = (a: SyncItem, b: SyncItem) => Number(remote.has(b.key)) - Number(remote.has(a.key));
  return [...items].sort(isThereFirst).filter((item) => {
    const size = sizeOf(item);
    const fits = remote.has(item.key) || size <= room;
    if (fits) room -= size;
    return fits;
  });
}

/** As the browsers count: the bytes of the name and of the JSON. */
function sizeOf(item: SyncItem): number {
  return new TextEncoder().encode(syncId(item) + JSON.stringify(item)).length;
}
