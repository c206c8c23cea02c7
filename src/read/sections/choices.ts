import { elementsIn } from '../elements-in';
import { bareKey } from '../page-meta';
import { headOf } from './headings';

const CHOICES = 'option,input[type="radio"],[role="radio"],[role="option"],[role="tab"],[aria-pressed]';
const CHOSEN = ':checked,[aria-checked="true"],[aria-selected="true"],[aria-pressed="true"]';
/** Choices looked at. */
const MOST = 200;

/** Every choice of the page by its bare value and label: whether it is the chosen one. A tab that opens a part of the label is none. */
export function choicesOf(document: Document | undefined): Map<string, boolean> {
  const choices = new Map<string, boolean>();
  for (const choice of document ? elementsIn(document, CHOICES, MOST) : []) {
    const label =
      choice.id.length > 0 && choice.closest('label') === null ? labelOf(choice) : choice.textContent;
    if (headOf((label ?? '').slice(0, 80), true)) continue;
    // Not every DOM knows a chosen option by `:checked`.
    const chosen = 'selected' in choice ? choice.selected === true : choice.matches(CHOSEN);
    for (const text of [choice.getAttribute('value'), choice.id, label]) {
      const key = bareKey((text ?? '').slice(0, 80));
      if (key.length > 1 && choices.get(key) !== true) choices.set(key, chosen);
    }
  }
  return choices;
}

function labelOf(choice: Element): string | null {
  const labels = choice.parentElement?.parentElement?.querySelectorAll('label') ?? [];
  return (Array.from(labels).find((one) => one.getAttribute('for') === choice.id) ?? choice).textContent;
}
