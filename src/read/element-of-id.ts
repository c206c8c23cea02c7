/** The element of that id in the tree that `node` stands in: the document's, or the shadow root's. */
export function elementOfId(node: Node, id: string): Element | null {
  const root = node.getRootNode();
  return 'getElementById' in root ? (root as Document | DocumentFragment).getElementById(id) : null;
}
