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
  const groups = groupsOf(inci);
  for (const { id, named } of LENSES)
    signals[id] = said(items.filter((item) => concerns(named, item, groups)));
  return signals;
}

/** What each condition's lens names, as names or as groups that begin with "@". */
const LENSES: readonly { readonly id: string; readonly named: ReadonlySet<string> }[] = CONDITIONS.flatMap(
  (condition) =>
    (['caution', 'good'] as const).map((level) => ({
      id: `${condition}${level === 'good' ? 'Good' : 'Caution'}`,
      named: new Set(
        conditions
          .filter((row) => row.condition === condition && row.level === level)
          .flatMap((row) => row.names),
      ),
    })),
);

/** Names of this list that belong to the groups which lenses name. */
interface Groups {
  readonly allergens: ReadonlySet<string>;
  readonly alcohols: ReadonlySet<string>;
  readonly sulfates: ReadonlySet<string>;
  readonly comedogenic: ReadonlySet<string>;
}

function groupsOf(inci: InciFacts): Groups {
  const namesOf = (hits: readonly { readonly name: string }[]) => new Set(hits.map((hit) => hit.name));
  return {
    allergens: namesOf(inci.fragranceAllergens),
    alcohols: namesOf(inci.dryingAlcohols),
    sulfates: namesOf(inci.sulfates),
    comedogenic: namesOf(inci.comedogenic.filter((hit) => hit.rating >= COMEDOGENIC_HIGH)),
  };
}

function concerns(named: ReadonlySet<string>, { name, index }: PlacedItem, groups: Groups): boolean {
  return (
    named.has(name) ||
    (named.has('@fragrance-allergen') && groups.allergens.has(name)) ||
    (named.has('@essential-oil') && functionOfName(name) === 'essential-oil') ||
    (named.has('@leading-alcohol') && index < LEADING && groups.alcohols.has(name)) ||
    (named.has('@sulfate') && groups.sulfates.has(name)) ||
    (named.has('@comedogenic') && groups.comedogenic.has(name))
  );
}

function feeds(name: string): boolean {
  const verdict = malassezia.get(name);
  return verdict === undefined ? FEEDING_SHAPE.test(name) : verdict === 'trigger';
}
