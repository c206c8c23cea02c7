/** What is told beside the score: bans and limits in the EU, unnamed fragrance, ferments that are preservatives. */
import type { InciFacts } from '../../label/inci/inci-facts';
import type { Signals } from '../rule';
import { known, NOT_APPLICABLE } from './known';
import type { PlacedItem } from './placed-item';
import { said } from './skincare-detail';

const FERMENT_PRESERVATIVE = /^LEUCONOSTOC/;

export function skincareNoteSignals(inci: InciFacts, items: readonly PlacedItem[], use: string): Signals {
  const all = [...inci.items, ...inci.active, ...inci.mayContain].flatMap((item) =>
    item.name === null ? [] : [{ ...item, name: item.name }],
  );
  const withStatus = (status: string) =>
    all.filter((item) => inci.restricted.some((hit) => hit.name === item.name && hit.status === status));
  const limited = withStatus('restricted');
  const rinseOnly = use === 'rinse-off' ? [] : withStatus('rinse-off-only');
  const parfum = items.some((item) => item.name === 'PARFUM');
  return {
    bannedEu: said(withStatus('banned')),
    restrictedEu: said([...limited, ...withStatus('rinse-off-only')]),
    leaveOnIsothiazolinone: use === 'leave-on' ? said(rinseOnly) : NOT_APPLICABLE,
    fermentPreservative: said(items.filter((item) => FERMENT_PRESERVATIVE.test(item.name))),
    fragranceUnnamed: parfum && inci.fragranceAllergens.length === 0 ? known(true) : NOT_APPLICABLE,
  };
}
