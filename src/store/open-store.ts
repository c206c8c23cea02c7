/**
 * Opens the database: a copy before an upgrade, then the upgrade. Where another window holds an older version open, the answer is
 * `blocked` at once; the opening waits on by itself, and what is attempted after that window is gone succeeds.
 */
import type Dexie from 'dexie';
import { fail, ok, type Result } from '../platform/result';
import { backupBeforeUpgrade } from './backup/upgrade-backup';
import type { RatingStore } from './database';
import { type StoreError, storeErrorOf } from './store-error';

type Opened = Result<null, StoreError>;

/** Openings under way and what to answer meanwhile: a second one would copy a database that is just being reshaped. */
const openings = new WeakMap<Dexie, Promise<Opened>>();

export function openStore(store: RatingStore): Promise<Opened> {
  const { dexie } = store;
  const underWay = openings.get(dexie);
  if (underWay !== undefined) return underWay;
  if (dexie.isOpen()) return Promise.resolve(ok(null));
  const opening = copyAndOpen(store);
  openings.set(dexie, opening);
  return opening;
}

async function copyAndOpen(store: RatingStore): Promise<Opened> {
  const { dexie } = store;
  const copied = await backupBeforeUpgrade(store);
  if (!copied.ok) {
    openings.delete(dexie);
    return copied;
  }
  return new Promise((answer) => {
    const blocked = () => {
      openings.set(dexie, Promise.resolve(fail('blocked')));
      answer(fail('blocked'));
    };
    dexie.on('blocked', blocked);
    dexie
      .open()
      .then(
        () => answer(ok(null)),
        (error: unknown) => answer(fail(storeErrorOf(error), String(error))),
      )
      .finally(() => {
        dexie.on('blocked').unsubscribe(blocked);
        openings.delete(dexie);
      });
  });
}
