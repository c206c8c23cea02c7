import { additiveRow } from './additive-table';

/** Functional class in law of an E-number ("emulsifier"), or null when the number is in no table. */
export function additiveClass(id: string): string | null {
  return additiveRow(id)?.class ?? null;
}
