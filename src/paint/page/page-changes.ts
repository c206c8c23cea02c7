/** What of all that happens in a page may mean that it shows something else than what was read: changes by the page, and choices by the user. */
import { isOurs } from '../host';

/** What a variant is chosen with: the label may change and the title not. Tabs show other parts of the same product. */
const CHOICES: Readonly<Record<string, string>> = {
  change: 'select, input[type="radio"]',
  click: '[role="radio"], [role="option"], [aria-checked], [aria-pressed]',
};

export const CHANGES: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributeFilter: [
    'hidden',
    'aria-selected',
    'aria-checked',
    'aria-hidden',
    'checked',
    'selected',
    'style',
    'class',
  ],
};

/** Not by us. */
export function isForeign(record: MutationRecord): boolean {
  if (isOurs(record.target)) return false;
  if (record.type !== 'childList') return true;
  // Of ours, too: nobody here removes a node without noticing.
  return record.removedNodes.length > 0 || hasForeign(record.addedNodes);
}

function hasForeign(nodes: NodeList): boolean {
  for (const node of nodes) if (!isOurs(node)) return true;
  return false;
}

/** The user chose a variant of the product. */
export function isChoice({ type, target }: Event): boolean {
  const selector = CHOICES[type];
  return selector !== undefined && target instanceof Element && target.closest(selector) !== null;
}
