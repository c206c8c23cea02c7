import { setStyles } from '../host';

/** Above the page's content and below its sticky headers, unless the title itself lies higher. */
const LAYERS = ['1', '1000', '2147483000'];

/** Some titles lie in a layer of their own: then one step higher, until a click would reach us. */
export function raiseOver(element: HTMLElement): void {
  const { ownerDocument: document } = element;
  for (const layer of LAYERS) {
    setStyles(element, { 'z-index': layer });
    const box = element.getBoundingClientRect();
    const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    if (hit === null || hit === element) return;
  }
}
