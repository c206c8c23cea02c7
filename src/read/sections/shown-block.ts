/**
 * The one block that is shown where a panel holds a block a variant and hides the others. Told from a text that is folded away ("read
 * more") by the data that the blocks carry: the same attribute on each, with a value (frameworks mark whatever they style without one).
 */

/** What a page says to be hidden, in itself or in what it stands in; styles are not computed. */
export const HIDDEN =
  '[hidden],[aria-hidden="true"],[style*="display:none" i],[style*="display: none" i],.hidden,.hide,.d-none,.is-hidden';

export function shownBlock(panel: Element): Element {
  const hidden = panel.querySelector(HIDDEN);
  const blocks = Array.from(hidden?.parentElement?.children ?? []);
  const [shown, second] = blocks.filter((block) => !block.matches(HIDDEN));
  const named = (name: string): boolean =>
    name.startsWith('data-') && blocks.every((block) => block.getAttribute(name));
  return shown && !second && hidden?.getAttributeNames().some(named) ? shown : panel;
}
