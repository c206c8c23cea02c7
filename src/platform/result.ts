/** An expected failure is a value: `error` is a tag that code can switch on, `detail` is for people. */
export type Result<T, E extends string = string> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E; readonly detail?: string };

export function ok<T>(value: T): Result<T, never> {
  return { ok: true, value };
}

export function fail<E extends string>(error: E, detail?: string): Result<never, E> {
  return detail === undefined ? { ok: false, error } : { ok: false, error, detail };
}
