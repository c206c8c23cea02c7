import type { LookedUpFacts } from '../label/looked-up';
import type { TextKey } from './fill-text';

/** Which sentence says what was looked up; each takes the `date`. */
export function lookUpKey({ parts }: LookedUpFacts): TextKey {
  const hasList = parts.includes('ingredients');
  if (parts.includes('nutrition')) return hasList ? 'lookup_both' : 'lookup_nutrition';
  return hasList ? 'lookup_ingredients' : 'lookup_compared';
}
