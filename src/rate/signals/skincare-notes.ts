/** What is told beside the score: bans and limits in the EU, unnamed fragrance, ferments that are preservatives. */
import type { InciFacts } from '../../label/inci/inci-facts';
import type { Found } from '../rule';
import { known, mention, NOT_APPLICABLE } from './known';
import type { PlacedItem } from './placed-items';

const FERMENT_PRESERVATIVE = /^LEUCONOSTOC/;

export function skincareNoteSignals(inci: InciFacts, items: readonly PlacedItem[], use: string) {
  const limited = withStatus(inci, 'restricted');
  const rinseOnly = withStatus(inci, 'rinse-off-only');
  const parfum = items.some((item) => item.inci === 'PARFUM');
  return {
    bannedEu: mention(withStatus(inci, 'banned')),
    restrictedEu: mention([...limited, ...rinseOnly]),
    leaveOnIsothiazolinone: use === 'leave-on' ? mention(rinseOnly) : NOT_APPLICABLE,
    fermentPreservative: mention(items.filter((item) => FERMENT_PRESERVATIVE.test(item.inci))),
    fragranceUnnamed: parfum && inci.fragranceAllergens.length === 0 ? known(true) : NOT_APPLICABLE,
  };
}

/** Shades that may be contained count too: a ban knows no "may". */
function withStatus(inci: InciFacts, status: string): readonly Found[] {
  const names = inci.restricted.filter((hit) => hit.status === status).map((hit) => hit.name);
  if (names.length === 0) return [];
  return [...inci.items, ...inci.active, ...inci.mayContain]
    .filter(({ name }) => name !== null && names.includes(name))
    .map(({ text, start, end }) => ({ name: text, start, end }));
}
