import { EMPTY_LABEL } from '../../label/empty-label';
import type { Kind } from '../../label/kind';
import type { LabelInput } from '../../label/label-input';

/** INCI lists begin with water more often than with anything else, and no food's list says it in Latin. */
const INCI_OPENING = /^\W{0,20}(?:inci|aqua\b|water\s*[/(]\s*aqua|ingredients?\W{1,5}aqua\b)/i;

/** A pasted label goes into the field where labels of its kind are read; without a kind, by how the text begins. */
export function pastedInput(text: string, name: string, kind: Kind | null): LabelInput {
  const isInci = kind === 'skincare' || (kind === null && INCI_OPENING.test(text));
  const isSupplement = kind === 'supplement';
  return {
    ...EMPTY_LABEL,
    kind: isInci ? 'skincare' : kind,
    name: name.trim() === '' ? null : name.trim(),
    ingredients: isInci || isSupplement ? null : text,
    label: isInci ? null : text,
    inci: isInci ? text : null,
  };
}
