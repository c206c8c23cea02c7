import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import english from '../../../public/_locales/en/messages.json';
import { textsOf } from '../../../src/ui/page-texts';
import { TextContext } from '../../../src/ui/text-context';

export interface Mounted {
  readonly root: HTMLElement;
  /** Draws something else in the same place. */
  show(content: ComponentChild): Promise<void>;
  /** The first element whose text or name is `words`. */
  find(words: string): HTMLElement;
  press(words: string): Promise<void>;
  /** Until promises that are under way have been drawn. */
  settle(): Promise<void>;
}

let before: HTMLElement | null = null;

/** A part of a page, in English, in happy-dom; the part that was there before goes. */
export async function mount(content: ComponentChild): Promise<Mounted> {
  if (before !== null) render(null, before);
  const root = document.createElement('div');
  before = root;
  document.body.replaceChildren(root);
  const texts = textsOf(english, 'en');
  const show = (next: ComponentChild) =>
    act(() => render(<TextContext.Provider value={texts}>{next}</TextContext.Provider>, root));
  const find = (words: string): HTMLElement => {
    const all = [...root.querySelectorAll<HTMLElement>('button, summary, a, input, textarea, select')];
    const found = all.find(
      (one) => one.getAttribute('aria-label') === words || one.textContent?.trim() === words,
    );
    if (found === undefined) throw new Error(`no "${words}" in: ${root.textContent}`);
    return found;
  };
  const settle = () => act(() => new Promise<void>((resolve) => setTimeout(resolve, 5)));
  await show(content);
  return {
    root,
    show,
    find,
    settle,
    async press(words) {
      const button = find(words);
      button.focus();
      await act(() => button.click());
      await settle();
    },
  };
}

/** Types into a field, as `input` events tell it. */
export async function type(field: HTMLInputElement | HTMLTextAreaElement, text: string): Promise<void> {
  await act(() => {
    field.focus();
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

/** Leaves a field that was typed into. */
export async function leave(field: HTMLInputElement | HTMLTextAreaElement): Promise<void> {
  await act(() => {
    field.dispatchEvent(new Event('change', { bubbles: true }));
    field.blur();
  });
}
