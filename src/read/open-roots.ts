import { isElsewhere } from './page-place';

/**
 * Open shadow roots: text that a page's components keep apart from its own, in the order of the page. An element of a live page has its root;
 * in a page that was fetched or saved it is still the template it was written as. Closed roots stay closed. Cost: one look at every
 * element, so it is asked only where the page's own text holds no list.
 */

/** Elements looked at, and roots: a large saved page has 15,000 elements, a page of components some 100 roots. */
const ELEMENTS = 60_000;
const ROOTS = 300;
const OPEN = 'template[shadowrootmode="open" i]';

export function openRoots(body: Element): DocumentFragment[] {
  const roots: DocumentFragment[] = [];
  const places: ParentNode[] = [body];
  let left = ELEMENTS;
  for (let at = 0; at < places.length && roots.length < ROOTS; at++) {
    for (const element of places[at]?.querySelectorAll('*') ?? []) {
      if (left-- === 0) return roots;
      const root = element.shadowRoot ?? writtenRoot(element);
      if (root === null || isElsewhere(element)) continue;
      roots.push(root);
      places.push(root);
    }
  }
  return roots;
}

function writtenRoot(element: Element): DocumentFragment | null {
  return element.nodeName === 'TEMPLATE' && element.matches(OPEN) && 'content' in element
    ? (element.content as DocumentFragment)
    : null;
}
