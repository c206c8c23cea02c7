/** What the badge's button shows and says, and how much room it takes with its reason and without. */
import type { BadgeView } from '../../protocol/badge-view';
import { drawVerdict } from '../draw-verdict';
import type { BadgeSizes, Size } from './find-spot';

export function fillFace(button: HTMLButtonElement, view: BadgeView): void {
  const { ownerDocument: document } = button;
  const word = document.createElement('b');
  word.textContent = view.score === null ? view.word : `${view.word} ${view.score}`;
  const reason = document.createElement('span');
  reason.textContent = view.warning ?? view.reason ?? '';
  button.replaceChildren(drawVerdict(document, view.verdict), word);
  if (reason.textContent !== '') button.append(reason);
  if (view.source !== null) {
    const source = document.createElement('span');
    source.textContent = view.source;
    button.append(source);
  }
  button.dataset.verdict = view.verdict;
  button.lang = view.lang;
  button.title = view.label;
  button.setAttribute('aria-label', view.label);
  button.setAttribute('aria-haspopup', 'dialog');
}

export function sizesOf(button: HTMLButtonElement): BadgeSizes {
  const before = button.className;
  const sizeAs = (className: string): Size => {
    button.className = className;
    const { width, height } = button.getBoundingClientRect();
    return { width: Math.ceil(width), height };
  };
  const sizes = { full: sizeAs(''), compact: sizeAs('compact'), corner: sizeAs('compact corner') };
  // Whoever then asks what lies where has the browser settle the layout: a size it only tried would count as a shift.
  button.className = before;
  return sizes;
}
