/** The words of a name in lower case, as the lists of rules/food/bases.json have them. */
export function wordsOf(name: string): readonly string[] {
  return name.toLowerCase().split(/[^\p{L}]+/u);
}
