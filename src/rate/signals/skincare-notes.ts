/** What is told beside the score: bans and limits by region, unnamed fragrance, ferments that are preservatives. */
import type { InciFacts } from '../../label/inci/inci-facts';
import { lawsOn } from '../cosmetic-law';
import type { Found } from '../rule';
import { known, mention, NOT_APPLICABLE } from './known';
import type { PlacedItem } from './placed-items';

const FERMENT_PRESERVATIVE = /^LEUCONOSTOC/;

export function skincareNoteSignals(inci: InciFacts, items: readonly PlacedItem[], use: string) {
  const law = regulated(inci);
  const parfum = items.some((item) => item.inci === 'PARFUM');
  return {
    bannedEu: mention(law.eu.banned),
    bannedUk: mention(law.uk.banned),
    bannedUs: mention(law.us.banned),
    restrictedEu: mention(law.eu.restricted),
    restrictedUk: mention(law.uk.restricted),
    restrictedUs: mention(law.us.restricted),
    leaveOnIsothiazolinone: use === 'leave-on' ? mention(withStatus(inci, 'rinse-off-only')) : NOT_APPLICABLE,
    fermentPreservative: mention(items.filter((item) => FERMENT_PRESERVATIVE.test(item.inci))),
    fragranceUnnamed: parfum && inci.fragranceAllergens.length === 0 ? known(true) : NOT_APPLICABLE,
  };
}

/** Each name with the date from which the law holds. Shades that may be contained count too: a ban knows no "may". */
function regulated(inci: InciFacts) {
  const empty = () => ({ banned: [] as Found[], restricted: [] as Found[] });
  const found = { eu: empty(), uk: empty(), us: empty() };
  for (const { name, text, start, end } of [...inci.items, ...inci.active, ...inci.mayContain]) {
    if (name === null) continue;
    const laws = lawsOn(name).map((law) => ({ ...law, kind: kindOf(law.status) }));
    for (const [region, kinds] of Object.entries(found)) {
      for (const [kind, told] of Object.entries(kinds)) {
        const own = laws.filter((law) => law.region === region && law.kind === kind);
        const dates = own.flatMap(({ since }) => (since === null ? [] : [since]));
        if (own.length > 0)
          told.push({ name: dates.length === 0 ? text : `${text} (${dates.join(', ')})`, start, end });
      }
    }
  }
  return found;
}

function kindOf(status: string): 'banned' | 'restricted' {
  return status === 'banned' || status === 'prescription-only' ? 'banned' : 'restricted';
}

function withStatus(inci: InciFacts, status: string): readonly Found[] {
  const names = inci.restricted.filter((hit) => hit.status === status).map((hit) => hit.name);
  if (names.length === 0) return [];
  return [...inci.items, ...inci.active, ...inci.mayContain]
    .filter(({ name }) => name !== null && names.includes(name))
    .map(({ text, start, end }) => ({ name: text, start, end }));
}
