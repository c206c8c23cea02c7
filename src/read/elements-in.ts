/** The first elements below `root` that the selector names, at most so many: a hostile page may hold a million. */
export function elementsIn(root: ParentNode, selector: string, most: number): Element[] {
  return Array.from(root.querySelectorAll(selector)).slice(0, most);
}
