/** Parsed nodes → ingredients with their facts, and what the whole list adds up to. */

import type { Concept, Ingredient } from '../food-facts';
import { followedByFree, negationIn } from '../scope/negation';
import { type Scope, termsIn } from '../scope/scope';
import { endOf, startOf, textOf } from '../scope/text-of';
import { isDenied, isNoIngredient, isShare } from '../tree/is-no-ingredient';
import { type ListNode, ownEnd } from '../tree/list-node';
import {
  addAdditive,
  addClassMarker,
  addFood,
  distinctAdditives,
  type Findings,
  noFindings,
  type Subject,
} from './collect-findings';
import { additivesOf, type NodeAdditive } from './find-additives';
import { joinSugars } from './join-sugars';
import { nutrientRuns } from './nutrient-runs';

export interface Tree extends Omit<Findings, 'leaves' | 'known' | 'concepts'> {
  readonly items: readonly Ingredient[];
  /** All concepts of all ingredients. */
  readonly concepts: ReadonlySet<Concept>;
  /** Share of the leaves that the lexicon knows. */
  readonly recognised: number;
}

/** `fortifying`: what can be a nutrient is one wherever no functional class is printed beside it, as in a supplement. */
export function describeTree(scope: Scope, nodes: readonly ListNode[], fortifying: boolean): Tree {
  const findings = noFindings();
  const items = describeAll(scope, nodes, findings, { position: null, fortifying, cultured: false });
  const { additives, sugars, sweeteners, markers, prebiotics, concepts, leaves, known } = findings;
  return {
    items,
    additives: distinctAdditives(additives),
    sugars,
    sweeteners,
    markers,
    prebiotics,
    concepts,
    recognised: leaves === 0 ? 0 : known / leaves,
  };
}

/** What the parts of an ingredient take from it. */
interface Parent {
  /** Its place among the top-level ingredients; null: the nodes are those themselves. */
  readonly position: number | null;
  /** The nodes are the forms of an added nutrient ("vitamin B2 (riboflavin)" among vitamins). */
  readonly fortifying: boolean;
  /** The nodes are the organisms of a culture, which no lexicon of foods lists. */
  readonly cultured: boolean;
}

function describeAll(
  scope: Scope,
  nodes: readonly ListNode[],
  findings: Findings,
  { position, fortifying, cultured }: Parent,
): Ingredient[] {
  const own = nodes.map((node, at) => (isDenied(scope, node) ? [] : additivesOf(scope, node, nodes[at + 1])));
  const nutrients = nutrientRuns(scope, nodes, own).map(
    (run, at) =>
      run ||
      (fortifying && nodes[at]?.functional === null && (own[at] ?? []).every((found) => found.nutrient)),
  );
  const several = nutrients.filter(Boolean).length > 1;
  const items: Ingredient[] = [];
  nodes.forEach((node, index) => {
    if (isNoIngredient(scope, node)) return;
    const nutrient = nutrients[index] === true;
    const additives = (own[index] ?? []).filter((found) => !(nutrient && (found.nutrient || node.nutrient)));
    const place = position ?? items.length + 1;
    const { subject, known } = describe(scope, node, additives, nutrient, findings, place);
    const parts = describeAll(scope, node.children, findings, {
      position: place,
      fortifying: fortifying || (nutrient && several),
      cultured: cultured || subject.concepts.has('culture'),
    });
    if (parts.length === 0) {
      findings.leaves += 1;
      if (known || cultured) findings.known += 1;
    }
    items.push(ingredientOf(subject, additives, parts));
  });
  return items;
}

/** What the node itself names goes to the findings; its parts are not looked at. */
function describe(
  scope: Scope,
  node: ListNode,
  additives: readonly NodeAdditive[],
  nutrient: boolean,
  findings: Findings,
  position: number,
): { readonly subject: Subject; readonly known: boolean } {
  const stop = negationIn(scope, node.start, ownEnd(scope, node));
  const named = termsIn(scope, node.start, stop, node.functional);
  const terms = named.filter(({ start, end }) => !followedByFree(scope, end) && !isShare(scope, start, end));
  const span = { start: startOf(scope, node.start), end: endOf(scope, node.end) };
  const concepts = new Set<Concept>();
  const subject: Subject = { node, name: nameOf(scope, node), span, position, concepts };
  for (const { term } of terms) {
    if (term.kind === 'additive' && nutrient && term.nutrient)
      concepts.add(term.concepts.includes('additive') ? 'mineral' : 'vitamin');
    else for (const concept of term.concepts) concepts.add(concept);
  }
  for (const found of additives) addAdditive(findings, subject, found);
  const guarded = terms.some(({ term }) => term.guard);
  for (const found of joinSugars(scope, terms)) addFood(scope, findings, subject, found, guarded);
  if (guarded) concepts.delete('hydrogenated-fat');
  // "Spirit vinegar", "vinaigre d'alcool": what it was made from.
  if (concepts.has('vinegar')) concepts.delete('alcohol');
  const isClass = node.kind === 'class';
  if (isClass && node.children.length === 0 && node.notes.length === 0) addClassMarker(findings, subject);
  for (const concept of concepts) findings.concepts.add(concept);
  return {
    subject,
    known: named.length > 0 || additives.length > 0 || nutrient,
  };
}

const NO_CONCEPTS: readonly Concept[] = [];

function ingredientOf(
  { node, name, span, concepts }: Subject,
  additives: readonly NodeAdditive[],
  items: readonly Ingredient[],
): Ingredient {
  return {
    name,
    percent: node.percent,
    additive: node.kind === 'class' ? null : (additives[0]?.id ?? null),
    items,
    concepts: concepts.size === 0 ? NO_CONCEPTS : [...concepts].sort(),
    start: span.start,
    end: span.end,
  };
}

function nameOf(scope: Scope, node: ListNode): string {
  const end = ownEnd(scope, node);
  const text = textOf(scope, node.start, end).replace(/[*°¹²³†‡]+/g, '');
  const name = text.includes('%') ? text.replace(/(?<!\s)\s*\d{1,9}(?:[.,]\d{1,9})?\s*%\s*/g, ' ') : text;
  const bare = name.replace(/(?<![\s,:;.-])[\s,:;.-]+$/, '').trim();
  // "Farina tipo "00"": the mark that closes it stands behind the last word.
  return scope.tokens[end]?.text === '"' && /^[^"]*"[^"]*$/.test(bare) ? `${bare}"` : bare;
}
