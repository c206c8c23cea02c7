/**
 * What each item is, by the tables in rules/skincare: named fragrance allergens, drying alcohols, sulfate surfactants, comedogenic
 * ratings, barrier support, microbiome-related, restricted. A table is asked for the INCI name; three families whose members no
 * table lists in full (ether sulfates, denatured alcohols, bacterial ferments) are also known by the shape of their name.
 */
import alcohols from '../../../../rules/skincare/alcohols.json' with { type: 'json' };
import barrier from '../../../../rules/skincare/barrier.json' with { type: 'json' };
import comedogenic from '../../../../rules/skincare/comedogenic.json' with { type: 'json' };
import allergens from '../../../../rules/skincare/fragrance-allergens.json' with { type: 'json' };
import law from '../../../../rules/skincare/law.json' with { type: 'json' };
import microbiome from '../../../../rules/skincare/microbiome.json' with { type: 'json' };
import surfactants from '../../../../rules/skincare/surfactants.json' with { type: 'json' };
import type { InciFacts, InciHit, InciItem } from '../inci-facts';
import { inciKey, withoutBrackets } from '../names/inci-key';
import { findOnePercentLine } from './one-percent-line';
import { staysOnSkin } from './stays-on-skin';

export interface InciLists {
  readonly items: readonly InciItem[];
  readonly active: readonly InciItem[];
  readonly mayContain: readonly InciItem[];
}
type InciClasses = Omit<InciFacts, 'text' | keyof InciLists>;

const ALLERGENS = new Set(allergens.flatMap((row) => row.names));
const DRYING = new Set(alcohols.filter((row) => row.drying).map((row) => row.name));
const SULFATES = new Set(surfactants.filter((row) => row.sulfate).map((row) => row.name));
const RATING = new Map(
  comedogenic.filter((row) => row.rating > 0 && row.confidence !== 'D').map((row) => [row.name, row.rating]),
);
/** Vitamin A stands in the table as a nutrient of the article: it irritates the barrier before it helps. */
const BARRIER = new Map(
  barrier.filter((row) => row.group !== 'vitamin-a').map((row) => [row.name, row.group]),
);
const MICROBIOME = new Map(microbiome.map((row) => [row.name, row.group]));
/** The facts tell what EU law says; what the user's region says is told when the label is rated. */
const STATUS = new Map(
  law
    .filter((row) => row.region === 'eu' && row.status !== 'formaldehyde-label')
    .map((row) => [row.name, row.status]),
);

const SULFATE_SHAPE =
  /(?:LAURYL|OCTYL|ETHYLHEXYL|DECYL|STEARYL|LAURETH\d*|MYRETH\d*|COCETH\d*|PARETH\d*|TRIDECETH\d*|OLETH\d*|DECETH\d*|COCO|CETEARYL|CETYL|MYRISTYL|ALKYL)(?:ETHER)?SULFATES?$/;
const DRYING_SHAPE =
  /^(?:ORGANIC|BIO)?(?:ALCOHOL|ETHANOL)(?:DENAT(?:URATED|URED)?)?(?:SD)?\d{0,2}[ABC]?$|^SD(?:A|ALCOHOL)?\d/;
const FERMENT_SHAPE =
  /^(?:LACTOBACILLUS|LACTICASEIBACILLUS|BIFIDA|BIFIDOBACTERIUM|LACTOCOCCUS|STREPTOCOCCUS ?THERMOPHILUS|VITREOSCILLA|AQUAPHILUS)/;
/** Sold as a preservative blend: beside coconut fruit extract nobody can tell which of the two it is. */
const BLEND_PARTNER = 'COCOS NUCIFERA FRUIT EXTRACT';

export function classifyInci(
  lists: InciLists,
  context: { readonly name: string | null; readonly category: readonly string[] },
): InciClasses {
  const all = [
    ...lists.items.map((item, index) => ({ item, index })),
    ...[...lists.active, ...lists.mayContain].map((item) => ({ item, index: -1 })),
  ];
  const fragranceAllergens: InciHit[] = [];
  const dryingAlcohols: InciHit[] = [];
  const sulfates: InciHit[] = [];
  const rated: InciFacts['comedogenic'][number][] = [];
  const supports: InciFacts['barrier'][number][] = [];
  const living: InciFacts['microbiome'][number][] = [];
  const limited: InciFacts['restricted'][number][] = [];
  for (const { item, index } of all) {
    const key = item.name === null ? inciKey(withoutBrackets(item.text)) : '';
    const name = item.name ?? item.text.toUpperCase();
    const { text } = item;
    const hit: InciHit = { text, name, index };
    if (ALLERGENS.has(name)) fragranceAllergens.push(hit);
    if (DRYING.has(name) || DRYING_SHAPE.test(key)) dryingAlcohols.push(hit);
    if (SULFATES.has(name) || SULFATE_SHAPE.test(key)) sulfates.push(hit);
    const rating = RATING.get(name);
    if (rating !== undefined) rated.push({ text, name, index, rating });
    const group = BARRIER.get(name);
    if (group !== undefined) supports.push({ text, name, index, group });
    const culture = MICROBIOME.get(name) ?? (FERMENT_SHAPE.test(item.name ?? key) ? 'postbiotic' : undefined);
    if (culture !== undefined)
      living.push({ text, name, index, group: isBlend(lists.items, index, name) ? 'uncertain' : culture });
    const status = STATUS.get(name);
    if (status !== undefined) limited.push({ text, name, index, status });
  }
  return {
    onePercentLine: findOnePercentLine(lists.items),
    leaveOn: staysOnSkin(context.name, context.category),
    fragranceAllergens,
    dryingAlcohols,
    sulfates,
    comedogenic: rated,
    barrier: supports,
    microbiome: living,
    restricted: limited,
  };
}

function isBlend(items: readonly InciItem[], index: number, name: string): boolean {
  if (index < 0 || !name.startsWith('LACTOBACILLUS')) return false;
  return [index - 1, index + 1].some((at) => items[at]?.name === BLEND_PARTNER);
}
