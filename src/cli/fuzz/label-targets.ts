/** The readers of label text: whatever a label prints, the report keeps its shape and its numbers make sense. */
import fc from 'fast-check';
import type { Ingredient } from '../../label/food/food-facts';
import { readInci } from '../../label/inci/read-inci';
import { KINDS } from '../../label/kind';
import type { LabelInput } from '../../label/label-input';
import { readNutrition } from '../../label/nutrition/read-nutrition';
import { readProbioticLabel } from '../../label/strains/read-probiotic-label';
import { reportSchema } from '../../protocol/report';
import { reportOf } from '../../protocol/report-of';
import { NEUTRAL_PROFILE } from '../../rate/profile';
import { rateProduct } from '../../rate/rate-product';
import type { PageTable } from '../../read/product-page';
import { readCase } from '../rate/read-case';
import { hostileText } from './hostile-text';
import { type FuzzTarget, fuzzTarget } from './target';

const LANGUAGES = ['en', 'fr', 'de', 'es', 'it', 'nl', 'pl', 'zh-Hant'] as const;
const VALUES = [
  '1234 kJ / 295 kcal',
  '<0,5 g',
  '12.5',
  'trace',
  '30 %',
  '2,4 µg (100 %**)',
  '—',
  '0',
  '1 000',
] as const;
const ROWS = [
  'Energy',
  'Fat',
  'of which saturates',
  'davon Zucker',
  'Fibre',
  'Protein',
  'Salt',
  'Vitamin B12',
] as const;

export const LABEL_TARGETS: readonly FuzzTarget[] = [
  fuzzTarget('label', hostileLabel(), reportsWell),
  fuzzTarget(
    'nutrition',
    fc.record({ tables: hostileTables(), text: maybe(hostileText(30)) }),
    readsNutrition,
  ),
  fuzzTarget('inci', hostileText(), readsInci),
  fuzzTarget('strains', hostileText(), readsStrains),
  fuzzTarget('batch', fc.oneof(hostileText(), fc.json()), (line) => {
    const read = readCase(line);
    return read.ok || read.error !== '';
  }),
];

function maybe<T>(some: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.option(some, { freq: 3 });
}

export function hostileLabel(): fc.Arbitrary<LabelInput> {
  const text = maybe(hostileText(24));
  return fc.record({
    kind: fc.option(fc.constantFrom(...KINDS)),
    lang: fc.option(fc.oneof(fc.constantFrom(...LANGUAGES), fc.string({ maxLength: 8 }))),
    name: text,
    brand: text,
    category: fc.array(hostileText(3), { maxLength: 4 }),
    description: text,
    ingredients: text,
    label: text,
    inci: text,
    tables: hostileTables(),
    declared: fc.constant(null),
  });
}

function hostileTables(): fc.Arbitrary<PageTable[]> {
  const cell = fc.oneof(hostileText(4), fc.constantFrom(...VALUES), fc.constantFrom(...ROWS));
  const row = fc.array(cell, { maxLength: 5 });
  const table = fc.record({
    caption: maybe(hostileText(4)),
    columns: fc.oneof(row, fc.constant(['', 'per 100 g', 'per serving (30 g)', '% NRV'])),
    rows: fc.array(row, { maxLength: 8 }),
    via: fc.constant('labelled-section' as const),
  });
  return fc.array(table, { maxLength: 2 });
}

function reportsWell(input: LabelInput): boolean {
  const { facts, rating } = rateProduct(input, NEUTRAL_PROFILE);
  const identity = { name: input.name, brand: input.brand, gtin: null, url: null, lang: facts.lang };
  const report = reportSchema.parse(reportOf({ id: null, page: 'product', identity }, facts, rating));
  const percents = (facts.ingredients?.items ?? []).flatMap(percentsOf);
  return (
    percents.every((percent) => percent >= 0 && percent <= 100) &&
    (input.kind === null || report.kind === input.kind)
  );
}

function percentsOf(item: Ingredient): number[] {
  return [...(item.percent === null ? [] : [item.percent]), ...item.items.flatMap(percentsOf)];
}

function readsNutrition({ tables, text }: { tables: PageTable[]; text: string | null }): boolean {
  const facts = readNutrition({ tables, text, declared: null, kind: null, lang: null });
  if (facts === null) return true;
  const { per100, perServing, nutrients } = facts;
  const numbers = [per100, perServing].flatMap((column) =>
    Object.values(column ?? {}).filter((value) => typeof value === 'number'),
  );
  return [...numbers, ...nutrients.map(({ value }) => value)].every(
    (value) => Number.isFinite(value) && value >= 0,
  );
}

function readsInci(text: string): boolean {
  const facts = readInci(text, { name: null, category: [], lang: null });
  return facts === null || facts.items.every((item) => item.start <= item.end && item.text.trim() !== '');
}

function readsStrains(text: string): boolean {
  const facts = readProbioticLabel({ text, lang: null, name: null });
  return (facts?.strains ?? []).every((strain) => strain.genus !== '' && (strain.count?.value ?? 1) > 0);
}
