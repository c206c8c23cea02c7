/** Lists whose names every language has its own word for; the facts name them in English. */
export type TermList = 'allergen' | 'fermented-food' | 'measure' | 'prebiotic' | 'unit';

/** Keys of the words for these names, to be put into a text. */
export function termKeys(list: TermList, names: readonly string[]): readonly string[] {
  return names.map((name) => `${list}.${name.replaceAll(' ', '-')}`);
}
