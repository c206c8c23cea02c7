import type { NameGroup } from './kind-words';

/** Points for each kind of product; evidence adds, nothing subtracts. */
export type Scores = Record<NameGroup, number>;

export function emptyScores(): Scores {
  return {
    skincare: 0,
    supplement: 0,
    nutrientName: 0,
    petFood: 0,
    nonFood: 0,
    infantFormula: 0,
    medicine: 0,
    alcohol: 0,
    drink: 0,
    food: 0,
    foodShop: 0,
    household: 0,
    skinWord: 0,
  };
}
