import { IDBFactory, IDBIndex, IDBObjectStore } from 'fake-indexeddb';

const STEPS = [
  [
    IDBObjectStore.prototype,
    [
      'put',
      'add',
      'delete',
      'clear',
      'get',
      'getAll',
      'getAllKeys',
      'openCursor',
      'openKeyCursor',
      'count',
      'createIndex',
    ],
  ],
  [IDBIndex.prototype, ['get', 'getAll', 'getAllKeys', 'openCursor', 'openKeyCursor', 'count']],
  [IDBFactory.prototype, ['open', 'databases']],
] as const;

/**
 * Ends the process, as far as the database can tell, at its n-th step from now: that one and every later one fail, and what was not
 * committed is rolled back. `reached` says whether there was an n-th step at all.
 */
export function killAt(n: number): { readonly reached: () => boolean; readonly restore: () => void } {
  let steps = 0;
  const restores: (() => void)[] = [];
  for (const [prototype, names] of STEPS) {
    for (const name of names) {
      const original: unknown = Reflect.get(prototype, name);
      if (typeof original !== 'function') continue;
      Reflect.set(prototype, name, function (this: unknown, ...args: unknown[]) {
        steps += 1;
        if (steps >= n) throw new DOMException('the process has ended', 'AbortError');
        return Reflect.apply(original, this, args);
      });
      restores.push(() => Reflect.set(prototype, name, original));
    }
  }
  return {
    reached: () => steps >= n,
    restore: () => {
      for (const restore of restores) restore();
    },
  };
}
