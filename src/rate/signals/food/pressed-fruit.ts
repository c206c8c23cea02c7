import bases from '../../../../rules/food/bases.json' with { type: 'json' };
import type { LabelFacts } from '../../../label/label-facts';
import { type Composition, isItself, leadingLeaf } from '../leaves';
import { wordsOf } from '../words-of';

/** A drink called a juice whose list names the fruit that was pressed for it ("Apple juice: 100 % apples"). */
export function isPressedFruit({ kind, name }: LabelFacts, list: Composition): boolean {
  const first = leadingLeaf(list);
  return kind === 'drink' && first !== null && isItself(first, 'fruit') && wordsOf(name ?? '').some(isJuice);
}

/** German and Dutch end their compounds so: "Apfelsaft", "appelsap". */
function isJuice(word: string): boolean {
  return bases.juiceWords.some((juice) => word.endsWith(juice));
}
