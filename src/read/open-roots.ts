import { isElsewhere } from './page-place';

/**
 * Open shadow roots: text that a page's components keep apart from its own, in the order of the page. An element of a live page has
 * its root; in a page that was fetched or saved it is still the template it was written as. Closed roots stay closed, and one
 * on an element with a name of HTML's own is not found: to ask every element costs ten milliseconds on a large page, to ask
 * those that the selector leaves about one. So it is asked only where the page's own text holds no list.
 */
const PLAIN =
  'a,b,br,button,dd,div,dt,g,h2,h3,i,img,input,label,li,option,p,path,picture,script,section,source,span,strong,svg,td,th,tr,ul,use';
const COMPONENTS = `:not(${PLAIN})`;
/** Elements asked, and roots: a page of components has some 100. */
const ELEMENTS = 10_000;
const ROOTS = 300;
const WRITTEN = 'template[shadowrootmode="open" i]';

export function openRoots(body: Element): DocumentFragment[] {
  const roots: DocumentFragment[] = [];
  const places: ParentNode[] = [body];
  let left = ELEMENTS;
  for (let at = 0; at < places.length && roots.length < ROOTS; at++) {
    for (const element of places[at]?.querySelectorAll(COMPONENTS) ?? []) {
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
  return element.nodeName === 'TEMPLATE' && element.matches(WRITTEN) && 'content' in element
    ? (element.content as DocumentFragment)
    : null;
}
