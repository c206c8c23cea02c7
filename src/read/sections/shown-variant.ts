import { bareKey } from '../page-meta';
import { choicesOf } from './choices';
import { HIDDEN } from './shown-block';

/**
 * Which of several lists belongs to the variant that is chosen. A page with flavours or shades holds the lists of all of them; the list
 * shown is told by what is chosen (an option, a radio button, a pressed swatch, the address) and by what is hidden. Only lists under the
 * same heading are weighed against each other: a list in a closed tab is as good as an open one.
 */
interface Placed {
  readonly heading: string | null;
  readonly text: string;
  readonly root: Element;
}

/** Ancestors of a list that may name its variant. */
const CLIMB = 6;

/**
 * What to add to a list's worth: less for a hidden one and one of another variant, more for the chosen one's. `wanted` is the variant that
 * the address names.
 */
export function shownOf(found: readonly Placed[], wanted: string | null): (section: Placed) => number {
  const rivals = new Set(
    found.filter((one) =>
      found.some(
        (other) => isOther(one, other) && bareKey(other.heading ?? '') === bareKey(one.heading ?? ''),
      ),
    ),
  );
  if (rivals.size === 0) return () => 0;
  const choices = choicesOf([...rivals][0]?.root.ownerDocument);
  if (wanted !== null) choices.set(bareKey(wanted), true);
  return (section) => {
    if (!rivals.has(section)) return 0;
    const named = variantOf(section.root, choices);
    if (named !== null) return named ? 0.3 : -0.5;
    return section.root.closest(HIDDEN) === null ? 0 : -0.3;
  };
}

/** Whether the lists differ, and not only because the page shortened a copy of one ("Oats, honey, sunfl… See more"). */
function isOther(one: Placed, other: Placed): boolean {
  const [a = '', b = ''] = [one.text, other.text].map((text) => bareKey(text.split('…')[0] ?? ''));
  return !a.startsWith(b) && !b.startsWith(a);
}

/** Whether an attribute around `root` names the chosen variant (true), another one (false), or none (null). */
function variantOf(root: Element, choices: ReadonlyMap<string, boolean>): boolean | null {
  let at: Element | null = root;
  for (let level = 0; at && level < CLIMB; level++, at = at.parentElement) {
    for (const { name, value } of Array.from(at.attributes).slice(0, 20)) {
      if (name !== 'id' && !name.startsWith('data-')) continue;
      const chosen = choices.get(bareKey(value.slice(0, 80)));
      if (chosen !== undefined) return chosen;
    }
  }
  return null;
}
