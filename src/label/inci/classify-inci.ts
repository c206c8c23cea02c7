import type { InciFacts, InciItem } from './inci-facts';
import type { InciContext } from './read-inci';
export interface InciLists {
  readonly items: readonly InciItem[];
  readonly active: readonly InciItem[];
  readonly mayContain: readonly InciItem[];
}
export function classifyInci(
  _lists: InciLists,
  _context: InciContext,
): Omit<InciFacts, 'text' | keyof InciLists> {
  return {
    onePercentLine: null,
    leaveOn: null,
    fragranceAllergens: [],
    dryingAlcohols: [],
    sulfates: [],
    comedogenic: [],
    barrier: [],
    microbiome: [],
    restricted: [],
  };
}
