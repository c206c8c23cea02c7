/** What is told beside the score: bans and limits by region, unnamed fragrance, ferments that are preservatives. */
import type { InciFacts } from '../../../label/inci/inci-facts';
import { LAWS, type LawRegion, type LawRow } from '../../inci/cosmetic-law';
import type { Found } from '../../rules/rule';
import { known, mention, NOT_APPLICABLE } from '../known';
import type { PlacedItem } from './placed-items';

const FERMENT_PRESERVATIVE = /^LEUCONOSTOC/;

interface Told {
  readonly region: LawRegion;
  readonly kind: 'banned' | 'restricted';
  /** The dates from which it holds, a comma between them; empty where none was checked. */
  readonly since: string;
}

/** What is told of a name does not depend on the product. */
const TOLD: ReadonlyMap<string, readonly Told[]> = new Map(
  Array.from(LAWS, ([name, laws]) => [name, toldOf(laws)]),
);

function toldOf(laws: readonly LawRow[]): Told[] {
  const told = new Map<string, Told>();
  for (const { region, status, since } of laws) {
    const kind = kindOf(status);
    const earlier = told.get(`${region} ${kind}`)?.since ?? '';
    const dates = since === null ? earlier : earlier === '' ? since : `${earlier}, ${since}`;
    told.set(`${region} ${kind}`, { region, kind, since: dates });
  }
  return [...told.values()];
}

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
    for (const { region, kind, since } of TOLD.get(name) ?? [])
      found[region][kind].push({ name: since === '' ? text : `${text} (${since})`, start, end });
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
