import type { Result } from '../../platform/result';
import { attempt, type StoreError } from '../attempt';
import type { RatingStore } from '../database';
import type { RatingCard } from '../records';
import { BACKUP_TAIL, writeBackupHead, writeBackupRow } from './backup-format';

/** Records read at once while exporting: memory stays flat but for the text itself. */
const BATCH = 200;

/** Every rating, history too, as the parts of one JSON file (for `new Blob(parts)`). */
export function exportBackup(store: RatingStore, now: Date): Promise<Result<string[], StoreError>> {
  return attempt(store, async () => {
    const parts = [writeBackupHead(now)];
    let rows = 0;
    await eachCard(store, async (cards) => {
      const details = await store.details.bulkGet(cards.map((card) => card.key));
      for (const [index, card] of cards.entries()) {
        parts.push(`${rows === 0 ? '' : ',\n'}${writeBackupRow({ card, detail: details[index] ?? null })}`);
        rows += 1;
      }
    });
    parts.push(BACKUP_TAIL);
    return parts;
  });
}

/**
 * Walks all cards by key, a batch at a time, each in a transaction of its own: what is visited and what `visit` reads beside it belong
 * together, and a waiting save gets its turn between two.
 */
export async function eachCard(
  store: RatingStore,
  visit: (cards: readonly RatingCard[]) => Promise<void>,
): Promise<void> {
  let after = '';
  for (;;) {
    const cards = await store.dexie.transaction('r', store.cards, store.details, async () => {
      const batch = await store.cards.where('key').above(after).limit(BATCH).toArray();
      await visit(batch);
      return batch;
    });
    const last = cards.at(-1);
    if (last === undefined || cards.length < BATCH) return;
    after = last.key;
  }
}
