/** What the badge's button shows and says, and how much room it takes with its reason and without. */
import type { BadgeView } from '../protocol/badge-view';
import { drawVerdict } from './draw-verdict';
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

/** Leaves the button in the last of them: whoever measures it places it next. */
export function sizesOf(button: HTMLButtonElement): BadgeSizes {
  const sizeAs = (className: string): Size => {
    button.className = className;
    const { width, height } = button.getBoundingClientRect();
    return { width: Math.ceil(width), height };
  };
  return { full: sizeAs(''), compact: sizeAs('compact'), corner: sizeAs('compact corner') };
}
