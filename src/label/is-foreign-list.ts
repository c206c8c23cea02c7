/**
 * Whether a list is of something that nobody eats or puts on: "Composition" and "What's inside" stand over materials and parts of a set as
 * well. Asked only where nothing but the list itself makes the page's product a food.
 */
import type { PageSection } from '../read/product-page';
import { readFoodLabel } from './food/read-food-label';
import { kindOfLabel } from './kind/kind-of-label';
import type { LabelInput } from './label-input';

const VAGUE = /^\W*(?:compo(?:s|nenti)|contents?\b|what.s in|zusammensetzung|bestandteil|samenstelling)/i;
/** Share of known ingredients below which such a list is none; real lists under these headings are known to more than two thirds. */
const KNOWN = 0.6;

export function isForeignList(list: PageSection, input: LabelInput): boolean {
  if (!VAGUE.test(list.heading ?? '')) return false;
  const { kind } = kindOfLabel(input);
  if (kind !== 'food' && kind !== 'drink') return false;
  if (kindOfLabel({ ...input, ingredients: null }).kind !== null) return false;
  const { ingredients } = readFoodLabel({
    text: list.text,
    lang: input.lang,
    kind,
    name: input.name,
    category: input.category,
    statements: '',
  });
  return (ingredients?.recognised ?? 0) < KNOWN;
}
