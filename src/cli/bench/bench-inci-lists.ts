import { benchInci } from './inci';
import type { Measured } from './row';

/** Accuracy and speed on hand-parsed INCI lists, beside the npm package that does the same job. */
export async function benchInciLists(): Promise<Measured[]> {
  return benchInci();
}
