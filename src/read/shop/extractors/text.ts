import { linesOf } from '../../page-text';

/** The lines of an element. */
export function text(element: Element): string[] {
  return linesOf(element);
}
