import { type Scope, termsIn } from '../scope/scope';
import type { ListNode } from '../tree/list-node';
import type { NodeAdditive } from './find-additives';

/** In a list that names added vitamins these salts are nutrients too, wherever they stand. */
const MINERALS = new Set([
  'e170',
  'e172',
  'e327',
  'e332',
  'e333',
  'e341',
  'e343',
  'e504',
  'e530',
  'e578',
  'e579',
  'e585',
]);

/** Runs of neighbours that can be nutrients, with at least one that can be nothing else, are all nutrients. */
export function nutrientRuns(
  scope: Scope,
  nodes: readonly ListNode[],
  additives: readonly (readonly NodeAdditive[])[],
): boolean[] {
  const pure = nodes.map((node) => isNutrient(scope, node));
  const either = nodes.map(
    (node, at) =>
      pure[at] === true ||
      (node.functional === null &&
        (additives[at] ?? []).length > 0 &&
        (additives[at] ?? []).every((found) => found.nutrient)),
  );
  const fortified = nodes.some((node, at) =>
    node.kind === 'nutrients' ? node.children.length > 0 : pure[at] === true,
  );
  const result = nodes.map((node, at) => {
    const mineral = either[at] === true && (additives[at] ?? []).every(({ id }) => MINERALS.has(id));
    return node.functional === null && (node.nutrient || (fortified && mineral));
  });
  for (let from = 0; from < nodes.length; from += 1) {
    if (either[from] !== true) continue;
    let to = from;
    while (either[to] === true) to += 1;
    if (pure.slice(from, to).includes(true)) result.fill(true, from, to);
    from = to;
  }
  return result;
}

function isNutrient(scope: Scope, node: ListNode): boolean {
  if (node.functional !== null) return false;
  const own = termsIn(scope, node.start, node.end);
  return (
    own.some(({ term }) => term.concepts.includes('vitamin') || term.concepts.includes('mineral')) &&
    own.every(({ term }) => term.kind !== 'sugar')
  );
}
