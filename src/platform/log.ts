/**
 * The log of the background and of our own pages, never of a shop's page. It names the place and the failure and never the
 * product: what somebody looks at does not belong in a console.
 */
export function logFailure(place: string, error: unknown): void {
  const name = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  console.warn(`gutlight ${place}: ${name.slice(0, 300)}`);
}
