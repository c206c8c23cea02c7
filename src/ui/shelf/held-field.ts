/**
 * A product that gets another group is drawn anew there, and whoever typed in one of its fields shall go on typing. The field that has
 * the focus is noted before the groups are drawn, and found again after.
 */
export interface HeldField {
  /** Of the product. */
  readonly key: string;
  readonly name: string;
}

export function heldField(): HeldField | null {
  const { activeElement: field } = document;
  const key = field?.closest<HTMLElement>('.item')?.dataset.key;
  const name = field?.getAttribute('name');
  return key && name ? { key, name } : null;
}

/** Gives the focus back to the field if it was lost. */
export function holdField(held: HeldField | null): void {
  if (held === null || document.activeElement !== document.body) return;
  document
    .querySelector<HTMLElement>(`.item[data-key="${CSS.escape(held.key)}"] [name="${held.name}"]`)
    ?.focus();
}
