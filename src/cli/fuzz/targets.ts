import fc from 'fast-check';
import type { Ingredient } from '../../label/food/food-facts';
import { readInci } from '../../label/inci/read-inci';
import { KINDS } from '../../label/kind';
import type { LabelInput } from '../../label/label-input';
import { readProbioticLabel } from '../../label/strains/read-probiotic-label';
import { reportSchema } from '../../protocol/report';
import { reportOf } from '../../protocol/report-of';
import { NEUTRAL_PROFILE } from '../../rate/profile';
import { rateProduct } from '../../rate/rate-product';
import { readCase } from '../rate/read-case';
import { hostileText } from './hostile-text';

export interface FuzzRun {
  readonly inputs: number;
  /** The shrunk input and what it broke, ready to print; null when the property held for every input. */
  readonly failure: string | null;
}

/** A property that holds for every input: nothing throws, bounds are kept, results have their promised shape. */
export interface FuzzTarget {
  readonly name: string;
  readonly run: (runs: number, seed: number) => FuzzRun;
}

function target<T>(name: string, inputs: fc.Arbitrary<T>, holds: (input: T) => boolean): FuzzTarget {
  return {
    name,
    run: (numRuns, seed) => {
      const result = fc.check(fc.property(inputs, holds), { numRuns, seed });
      return {
        inputs: result.numRuns,
        failure: result.failed ? (fc.defaultReportMessage(result) ?? 'failed') : null,
      };
    },
  };
}

/**
 * No reader may take longer than this for one input of this size, whatever stands in it. Far above what a slow machine needs
 * (well under 10 ms) and far below what super-linear cost on a repeated piece would reach.
 */
const SLOWEST_MS = 1_000;

export const FUZZ_TARGETS: readonly FuzzTarget[] = [
  target('label', labelInputs(), reportsWell),
  target('inci', hostileText(), readsInci),
  target('strains', hostileText(), readsStrains),
  target('batch', fc.oneof(hostileText(), fc.json()), readsCase),
];

function labelInputs(): fc.Arbitrary<LabelInput> {
  const text = fc.option(hostileText(24), { freq: 3 });
  const row = fc.array(hostileText(4), { maxLength: 5 });
  return fc.record({
    kind: fc.option(fc.constantFrom(...KINDS)),
    lang: fc.option(
      fc.oneof(
        fc.constantFrom('en', 'fr', 'de', 'es', 'it', 'nl', 'pl', 'zh-Hant'),
        fc.string({ maxLength: 8 }),
      ),
    ),
    name: text,
    brand: text,
    category: fc.array(hostileText(3), { maxLength: 4 }),
    description: text,
    ingredients: text,
    label: text,
    inci: text,
    tables: fc.array(
      fc.record({
        caption: text,
        columns: row,
        rows: fc.array(row, { maxLength: 8 }),
        via: fc.constant('labelled-section' as const),
      }),
      { maxLength: 2 },
    ),
    declared: fc.constant(null),
  });
}

function reportsWell(input: LabelInput): boolean {
  return quickly(() => {
    const { facts, rating } = rateProduct(input, NEUTRAL_PROFILE);
    const identity = { name: input.name, brand: input.brand, gtin: null, url: null, lang: facts.lang };
    const report = reportSchema.parse(reportOf({ id: null, page: 'product', identity }, facts, rating));
    const percents = (facts.ingredients?.items ?? []).flatMap(percentsOf);
    return (
      percents.every((percent) => percent >= 0 && percent <= 100) &&
      (input.kind === null || report.kind === input.kind)
    );
  });
}

function percentsOf(item: Ingredient): number[] {
  return [...(item.percent === null ? [] : [item.percent]), ...item.items.flatMap(percentsOf)];
}

function readsInci(text: string): boolean {
  return quickly(() => {
    const facts = readInci(text, { name: null, category: [], lang: null });
    return facts === null || facts.items.every((item) => item.start <= item.end && item.text.trim() !== '');
  });
}

function readsStrains(text: string): boolean {
  return quickly(() => {
    const facts = readProbioticLabel({ text, lang: null, name: null });
    return (facts?.strains ?? []).every((strain) => strain.genus !== '' && (strain.count?.value ?? 1) > 0);
  });
}

function readsCase(line: string): boolean {
  return quickly(() => {
    const read = readCase(line);
    return read.ok || read.error !== '';
  });
}

function quickly(work: () => boolean): boolean {
  const started = performance.now();
  return work() && performance.now() - started < SLOWEST_MS;
}
