/** Frameworks that take over the whole document are disturbed by a foreign node until they have; most have by `load`. */
const TAKEOVER_MS = 1_000;

/** Until a node of ours may stand in the document. */
export function settledDocument(): Promise<void> {
  if (document.readyState === 'complete') return Promise.resolve();
  return new Promise((resolve) => {
    addEventListener('load', () => resolve(), { once: true });
    setTimeout(resolve, TAKEOVER_MS);
  });
}
