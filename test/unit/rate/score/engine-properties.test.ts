import { describe, expect, it } from 'vitest';
import type { Signals } from '../../../../src/rate/rules/rule';
import type { RuleSet } from '../../../../src/rate/rules/rule-set';
import { ruleSet } from '../../../../src/rate/rules/rule-sets';
import { type EngineRating, rateSignals } from '../../../../src/rate/score/engine';
import { LADDERS, type RandomProduct, randomFrom, randomProduct } from './random-signals';

/** Of each of four kinds, for each property. */
const PRODUCTS = 26_000;
/** Points are whole millionths: counted so, a sum is exact. */
const millionths = (points: number): number => Math.round(points * 1_000_000);

const sets = Object.keys(LADDERS).map((id) => [id, ruleSet(id)] as const);

describe.each(sets)('for random %s products', (id, set) => {
  it(`the account adds up, the shown score lies in its range, the same input gives the same output (${PRODUCTS} products)`, () => {
    each(id, set, 1, (product, random) => {
      const rating = rateSignals(set, product.signals);
      const parts = [...rating.reasons, ...rating.adjustments];
      const sum = parts.reduce((all, one) => all + millionths(one.points), millionths(rating.start));
      check(
        sum === millionths(rating.score),
        'start + points + adjustments = score, exactly',
        product,
        rating,
      );
      const [lo, hi] = rating.range;
      check(lo <= rating.score && rating.score <= hi, 'lo ≤ shown ≤ hi', product, rating);
      check(lo >= 0 && hi <= 100, 'the scale ends at 0 and 100', product, rating);
      if (random() > 0.1) return;
      const again = rateSignals(set, product.signals);
      check(
        JSON.stringify(again) === JSON.stringify(rating),
        'the same output for the same input',
        product,
        rating,
      );
    });
  });

  it(`worsening a known signal never raises the score, its range or its verdict (${PRODUCTS} products)`, () => {
    each(id, set, 2, (product, random) => {
      const steps = [...product.rungs].filter(([name, rung]) => rung + 1 < ladder(id, name).length);
      const [name, rung] = steps[Math.floor(random() * steps.length)] ?? ['', 0];
      const value = ladder(id, name)[rung + 1];
      if (value === undefined) return;
      const before = rateSignals(set, product.signals);
      const after = rateSignals(set, { ...product.signals, [name]: { state: 'known', value } });
      check(after.score <= before.score, `worse ${name} must not score better`, product, after);
      check(after.range[0] <= before.range[0], `worse ${name} must not raise lo`, product, after);
      check(after.range[1] <= before.range[1], `worse ${name} must not raise hi`, product, after);
    });
  });

  it(`hiding a signal that opens a range never moves the score past neutral; hiding a bonus never raises it (${PRODUCTS} products)`, () => {
    each(id, set, 3, (product, random) => {
      const names = [...product.rungs.keys()];
      const name = names[Math.floor(random() * names.length)];
      if (name === undefined) return;
      const before = rateSignals(set, product.signals);
      const after = rateSignals(set, without(product.signals, name));
      const opens = (set.unknown[set.signals.indexOf(name)] ?? null) !== null;
      if (!opens) {
        check(
          after.score <= before.score || isPenalty(name),
          `hiding ${name} must not score better`,
          product,
          after,
        );
        return;
      }
      if (before.score >= 50)
        check(
          after.score <= before.score && after.score >= Math.min(50, before.score),
          `hiding ${name}`,
          product,
          after,
        );
      else check(after.score >= before.score && after.score <= 50, `hiding ${name}`, product, after);
    });
  });
});

/** Penalties for what a label says of itself: a claim that is not there cannot be hidden. */
function isPenalty(name: string): boolean {
  return name === 'diseaseClaim';
}

function each(
  id: string,
  set: RuleSet,
  salt: number,
  body: (product: RandomProduct, random: () => number) => void,
): void {
  const random = randomFrom(id.length * 1000 + salt);
  for (let i = 0; i < PRODUCTS; i += 1) body(randomProduct(set, random), random);
}

function ladder(id: string, name: string) {
  return LADDERS[id]?.[name] ?? [];
}

function without(signals: Signals, name: string): Signals {
  return Object.fromEntries(Object.entries(signals).filter(([id]) => id !== name));
}

function check(holds: boolean, what: string, product: RandomProduct, rating: EngineRating): void {
  if (holds) return;
  expect.fail(`${what}\n${JSON.stringify(product.signals)}\n${JSON.stringify(rating)}`);
}
