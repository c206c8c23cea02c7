const POLL_MS = 40;

/** Looks again and again until there is something to see; null when there was nothing for `longest` milliseconds. */
export async function poll<T>(look: () => Promise<T | null>, longest: number): Promise<T | null> {
  const end = performance.now() + longest;
  for (;;) {
    const seen = await look();
    if (seen !== null || performance.now() > end) return seen;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}
