import type { IngredientList } from './food-facts';

/** The label names what the food is made of; a list without items tells its traces alone. */
export function hasItems(list: IngredientList | null): list is IngredientList {
  return list !== null && list.items.length > 0;
}
