/**
 * What the skincare tables say of one INCI name, gathered from all of them. A row is made when a name is first seen and kept: names
 * are those of the dictionary, a few thousand.
 */
import barrierRows from '../../../../rules/skincare/barrier.json' with { type: 'json' };
import conditionRows from '../../../../rules/skincare/conditions.json' with { type: 'json' };
import malasseziaRows from '../../../../rules/skincare/malassezia.json' with { type: 'json' };
import microbiomeRows from '../../../../rules/skincare/microbiome.json' with { type: 'json' };
import pregnancyRows from '../../../../rules/skincare/pregnancy.json' with { type: 'json' };
import preservativeRows from '../../../../rules/skincare/preservatives.json' with { type: 'json' };
import surfactantRows from '../../../../rules/skincare/surfactants.json' with { type: 'json' };
import { functionOfName } from '../../../label/inci/names/inci-names';

export interface InciTraits {
  /** Of the barrier table; `worth` is 0 for what supports no barrier. */
  readonly group: string | null;
  readonly evidence: string | null;
  readonly worth: number;
  /** What it stands for of the nutrients that the article names. */
  readonly nutrient: string | null;
  readonly microbiome: string | null;
  readonly harshness: number;
  readonly sensitiser: number;
  readonly essentialOil: boolean;
  /** Ids of the lens signals that name it: "malasseziaFeeders", "acneCaution" … */
  readonly lenses: readonly string[];
}

/** What one group of supporting ingredients is worth by its evidence (rules/skincare/README.md). */
const WORTH: Readonly<Record<string, number>> = { strong: 3, moderate: 2, limited: 1, weak: 0.5 };
/** Irritates before it helps: a nutrient of the article, but no barrier support by itself. */
const NOT_SUPPORT = 'vitamin-a';
/** Groups that stand for what the article names: zinc, vitamins A and E, omega-3 and linoleic oils. */
const NUTRIENTS: Readonly<Record<string, string>> = {
  zinc: 'zinc',
  'vitamin-a': 'vitamin-a',
  'vitamin-e': 'vitamin-e',
  'omega-lipid': 'omega',
  'linoleic-oil': 'omega',
};
const SENSITISER_WORTH: Readonly<Record<string, number>> = { high: 12, moderate: 5, low: 0 };
/** Plant oils and esters of C12–C18 acids feed Malassezia by kind, whether or not the table names them. */
const FEEDING_SHAPE =
  /(?:SEED|KERNEL|FRUIT|GERM|NUT) OIL$| BUTTER$|YL (?:OLEATE|STEARATE|PALMITATE|MYRISTATE|LAURATE|LINOLEATE)$/;
/** Well above the dictionary's size; facts restored from an old backup may hold other names. */
const MOST_KEPT = 10_000;

const barrier = new Map(barrierRows.map((row) => [row.name, row]));
const microbiome = new Map(microbiomeRows.map((row) => [row.name, row.group]));
const harshness = new Map(surfactantRows.map((row) => [row.name, row.harshness]));
const allergy = new Map(preservativeRows.map((row) => [row.name, row.allergy]));
const malassezia = new Map(malasseziaRows.map((row) => [row.name, row.verdict]));
const pregnancy = new Map(pregnancyRows.map((row) => [row.name, row.level]));

const kept = new Map<string, InciTraits>();

export function inciTraits(name: string): InciTraits {
  const before = kept.get(name);
  if (before !== undefined) return before;
  const traits = gather(name);
  if (kept.size < MOST_KEPT) kept.set(name, traits);
  return traits;
}

function gather(name: string): InciTraits {
  const row = barrier.get(name);
  return {
    group: row?.group ?? null,
    evidence: row?.evidence ?? null,
    worth: row === undefined || row.group === NOT_SUPPORT ? 0 : (WORTH[row.evidence] ?? 0),
    nutrient: NUTRIENTS[row?.group ?? ''] ?? null,
    microbiome: microbiome.get(name) ?? null,
    harshness: harshness.get(name) ?? 0,
    sensitiser: SENSITISER_WORTH[allergy.get(name) ?? 'low'] ?? 0,
    essentialOil: functionOfName(name) === 'essential-oil',
    lenses: [...(feeds(name) ? ['malasseziaFeeders'] : []), ...pregnancyLens(name), ...lensesNaming(name)],
  };
}

function feeds(name: string): boolean {
  const verdict = malassezia.get(name);
  return verdict === undefined ? FEEDING_SHAPE.test(name) : verdict === 'trigger';
}

function pregnancyLens(name: string): readonly string[] {
  const level = pregnancy.get(name);
  return level === 'ask' ? ['pregnancyAsk'] : level === 'caution' ? ['pregnancyCaution'] : [];
}

/** The condition lenses that name an ingredient, or a group of ingredients ("@essential-oil"). */
export function lensesNaming(name: string): readonly string[] {
  const rows = conditionRows.filter((row) => row.names.includes(name));
  return [
    ...new Set(rows.map(({ condition, level }) => `${condition}${level === 'good' ? 'Good' : 'Caution'}`)),
  ];
}
