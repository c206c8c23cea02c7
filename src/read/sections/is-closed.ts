import { elementOfId } from '../element-of-id';
import { foldSpace } from '../page-text';

/** Whether `node` is the label of something that a click would fill: a closed opener whose panel is empty or not on the page. */
export function isClosed(node: Text): boolean {
  const opener = node.parentElement?.closest('[aria-expanded="false"],[aria-haspopup]');
  if (!opener) return false;
  const panel = elementOfId(opener, opener.getAttribute('aria-controls') ?? '');
  return panel === null || foldSpace((panel.textContent ?? '').slice(0, 500)) === '';
}
