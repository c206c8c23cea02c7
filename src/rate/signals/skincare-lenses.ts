/** Signals of the lenses that a user may switch on: conditions, Malassezia, pregnancy, comedogenic ratings. Notes only. */
import conditions from '../../../rules/skincare/conditions.json' with { type: 'json' };
import malasseziaRows from '../../../rules/skincare/malassezia.json' with { type: 'json' };
import pregnancyRows from '../../../rules/skincare/pregnancy.json' with { type: 'json' };
import type { InciFacts } from '../../label/inci/inci-facts';
import { functionOfName } from '../../label/inci/inci-names';
import { CONDITIONS } from '../profile';
import type { Signal, Signals } from '../rule';
import type { PlacedItem } from './placed-item';
import { said } from './skincare-detail';

const COMEDOGENIC_HIGH = 4;
const LEADING = 6;

const malassezia = new Map(malasseziaRows.map((row) => [row.name, row.verdict]));
const pregnancy = new Map(pregnancyRows.map((row) => [row.name, row.level]));

/** Plant oils and esters of C12–C18 acids feed Malassezia by kind, whether or not the table names them. */
const FEEDING_SHAPE =
  /(?:SEED|KERNEL|FRUIT|GERM|NUT) OIL$| BUTTER$|YL (?:OLEATE|STEARATE|PALMITATE|MYRISTATE|LAURATE|LINOLEATE)$/;

export function skincareLensSignals(inci: InciFacts, items: readonly PlacedItem[]): Signals {
  const high = inci.comedogenic.filter((hit) => hit.rating >= COMEDOGENIC_HIGH).map((hit) => hit.name);
  const signals: Record<string, Signal> = {
    malasseziaFeeders: said(items.filter((item) => feeds(item.name))),
    pregnancyAsk: said(items.filter((item) => pregnancy.get(item.name) === 'ask')),
    pregnancyCaution: said(items.filter((item) => pregnancy.get(item.name) === 'caution')),
    comedogenicHigh: said(items.filter((item) => high.includes(item.name))),
  };
  for (const condition of CONDITIONS) {
    for (const level of ['caution', 'good'] as const) {
      const named = namesFor(condition, level);
      const id = `${condition}${level === 'good' ? 'Good' : 'Caution'}`;
      signals[id] = said(items.filter((item) => concerns(named, item, inci)));
    }
  }
  return signals;
}

function namesFor(condition: string, level: string): ReadonlySet<string> {
  return new Set(
    conditions
      .filter((row) => row.condition === condition && row.level === level)
      .flatMap((row) => row.names),
  );
}

function concerns(named: ReadonlySet<string>, item: PlacedItem, inci: InciFacts): boolean {
  if (named.has(item.name)) return true;
  const isIn = (hits: readonly { readonly name: string }[]) => hits.some((hit) => hit.name === item.name);
  if (named.has('@fragrance-allergen') && isIn(inci.fragranceAllergens)) return true;
  if (named.has('@essential-oil') && functionOfName(item.name) === 'essential-oil') return true;
  if (named.has('@leading-alcohol') && item.index < LEADING && isIn(inci.dryingAlcohols)) return true;
  if (named.has('@sulfate') && isIn(inci.sulfates)) return true;
  return (
    named.has('@comedogenic') &&
    inci.comedogenic.some((hit) => hit.name === item.name && hit.rating >= COMEDOGENIC_HIGH)
  );
}

function feeds(name: string): boolean {
  const verdict = malassezia.get(name);
  return verdict === undefined ? FEEDING_SHAPE.test(name) : verdict === 'trigger';
}
