/** Random products as signals, for the properties of the engine. A small generator of its own, so that 100,000 take seconds. */
import type { Signal, Signals, SignalValue } from '../../../../src/rate/rules/rule';
import type { RuleSet } from '../../../../src/rate/rules/rule-set';

/** mulberry32: small, fast and the same on every machine. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * What a signal can be, from better to worse. Numbers: a ladder of values around every threshold of the rules that read it.
 */
export type Ladder = readonly SignalValue[];

const numbers = (...values: number[]): Ladder => values;
const good: Ladder = [true, false];
const ill: Ladder = [false, true];

export const LADDERS: Readonly<Record<string, Readonly<Record<string, Ladder>>>> = {
  food: {
    freeSugar: numbers(0, 0.4, 3, 5, 5.1, 8, 10, 12, 15, 20, 22.4, 22.5, 30, 44, 45, 60, 99),
    sugarInTop3: ill,
    sugarNames: numbers(0, 1, 2, 3, 4, 9),
    starchSweetenerInTop3: ill,
    markerClasses: numbers(0, 1, 2, 3, 4, 5, 6, 9),
    additivesTier3: numbers(0, 1, 2, 3, 5),
    additivesTier2: numbers(0, 1, 2, 4, 7),
    hydrogenatedFat: ill,
    fried: ill,
    snackCategory: ill,
    polyols: numbers(0, 5, 9.9, 10, 40),
    fibre: numbers(30, 10, 9, 6, 5, 3, 2.9, 1.5, 0.2, 0),
    carbFibre10to1: good,
    guidePlant: ['first', 'top3', 'present', 'none'],
    isolatedPrebiotic: good,
    fermented: ['live', 'cultured', 'kombucha', 'soy-cooked', 'heat', 'none'],
    namedStrain: good,
    kitchenList: ['single', 'short', 'no'],
    noAddedSugarVerified: good,
    zinc: numbers(5, 3, 2, 1.5, 1, 0),
    vitaminA: numbers(500, 240, 120, 60, 0),
    vitaminE: numbers(9, 3.6, 1.8, 1, 0),
    epaDha: numbers(2000, 80, 40, 10, 0),
    ala: numbers(3, 0.6, 0.3, 0.1, 0),
    referenceFood: numbers(9, 8, 5, 3, 0),
    diseaseClaim: ill,
  },
  drink: {
    freeSugar: numbers(0, 0.5, 0.6, 2.5, 3, 4.9, 5, 6, 7.9, 8, 10, 11.25, 20),
    sugarInTop3: ill,
    sugarNames: numbers(0, 2, 3),
    markerClasses: numbers(0, 1, 3, 5, 7),
    additivesTier3: numbers(0, 1, 4),
    additivesTier2: numbers(0, 2, 6),
    sweetener: ill,
    juice100: good,
    fermented: ['live', 'cultured', 'kombucha', 'heat', 'none'],
    kitchenList: ['single', 'short', 'no'],
    noAddedSugarVerified: good,
    hydration: ['water', 'unsweetened', 'none'],
    fibre: numbers(12, 6, 3, 1, 0),
    guidePlant: ['first', 'top3', 'present', 'none'],
    diseaseClaim: ill,
  },
  probiotic: {
    organisms: ['target', 'other'],
    speciesNamed: good,
    strainNamed: good,
    dailyCount: numbers(5e10, 1e10, 1e9, 1e8, 0),
    countStated: good,
    guarantee: ['expiry', 'unstated', 'manufacture'],
    blend: ['none', 'sub', 'opaque'],
    perStrainCounts: good,
    storageAndExpiry: good,
    labMark: good,
    skinTrialStrain: good,
    isolatedPrebiotic: good,
    prebioticGrams: numbers(8, 2.5, 1, 0),
    sugarDay: numbers(0, 0.9, 1, 2, 3, 9),
    markerClasses: numbers(0, 1, 2, 3, 4, 7),
    listedDyes: ill,
    diseaseClaim: ill,
  },
  nutrient: {
    doses: [true],
    epaDhaDay: numbers(2500, 1000, 600, 250, 100, 0),
    // Doses rise to a benefit and fall beyond the upper level: each half is a ladder of its own.
    zincDay: numbers(10, 1.5, 1, 0),
    vitaminADay: numbers(1500, 1501, 3000, 3001, 9000),
    vitaminEDay: numbers(300, 301, 900),
    sugarDay: numbers(0, 0.9, 1, 2, 3, 9),
    markerClasses: numbers(0, 1, 2, 3, 4, 7),
    listedDyes: ill,
    diseaseClaim: ill,
  },
};

export interface RandomProduct {
  readonly signals: Signals;
  /** Where each known signal stands on its ladder. */
  readonly rungs: ReadonlyMap<string, number>;
}

export function randomProduct(set: RuleSet, random: () => number): RandomProduct {
  const ladders = LADDERS[set.scheme.id] ?? {};
  const signals: Record<string, Signal> = {};
  const rungs = new Map<string, number>();
  // Some products are read whole, some in part, some hardly.
  const share = [1, 0.9, 0.6, 0.2][Math.floor(random() * 4)] ?? 1;
  for (const [id, ladder] of Object.entries(ladders)) {
    if (random() > share) continue;
    const rung = Math.floor(random() * ladder.length);
    const value = ladder[rung];
    if (value === undefined) continue;
    signals[id] = { state: 'known', value };
    rungs.set(id, rung);
  }
  return { signals, rungs };
}
