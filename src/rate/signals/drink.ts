/** A drink is a food with two more questions: is it water or an unsweetened brew, and is it nothing but juice? */
import type { LabelFacts } from '../../label/label-facts';
import type { Signals } from '../rule';
import { foodSignals } from './food';
import { hydrationSignals } from './hydration';
import { layFlat } from './leaves';

export function drinkSignals(facts: LabelFacts): Signals {
  return { ...foodSignals(facts), ...hydrationSignals(facts, layFlat(facts.ingredients)) };
}
