/** Parsed nodes → ingredients with their facts: additives, sugars, sweeteners, markers, prebiotics, share that is known. */

import { additiveRow, classMarker } from './additive-table';
import { stem } from './e-numbers';
import {
  additivesOf,
  followedByFree,
  hangingAdditive,
  type NodeAdditive,
  negationIn,
} from './find-additives';
import type {
  AdditiveFinding,
  Concept,
  Ingredient,
  MarkerClass,
  PrebioticFact,
  SugarFinding,
  SweetenerFinding,
} from './food-facts';
import { hasNumber, type ListNode } from './list-node';
import { nutrientRuns } from './nutrient-runs';
import { readGrams } from './read-grams';
import { endOf, type FoundTerm, type Scope, startOf, termsIn, textOf } from './scope';

export interface Marker {
  readonly class: MarkerClass;
  readonly found: string;
  readonly start: number;
  readonly end: number;
}

export interface Tree {
  readonly items: readonly Ingredient[];
  readonly additives: readonly AdditiveFinding[];
  readonly sugars: readonly SugarFinding[];
  readonly sweeteners: readonly SweetenerFinding[];
  readonly markers: readonly Marker[];
  readonly prebiotics: readonly PrebioticFact[];
  readonly fermented: readonly string[];
  readonly concepts: ReadonlySet<Concept>;
  readonly recognised: number;
}

interface Draft {
  additives: AdditiveFinding[];
  sugars: SugarFinding[];
  sweeteners: SweetenerFinding[];
  markers: Marker[];
  prebiotics: PrebioticFact[];
  fermented: string[];
  concepts: Set<Concept>;
  leaves: number;
  known: number;
}

export function describeTree(scope: Scope, nodes: readonly ListNode[]): Tree {
  const draft: Draft = {
    additives: [],
    sugars: [],
    sweeteners: [],
    markers: [],
    prebiotics: [],
    fermented: [],
    concepts: new Set(),
    leaves: 0,
    known: 0,
  };
  const items = describeAll(scope, nodes, draft, null);
  const seen = new Map<string, AdditiveFinding>();
  for (const finding of draft.additives) if (!seen.has(finding.id)) seen.set(finding.id, finding);
  for (const id of seen.keys()) if (id !== stem(id)) seen.delete(stem(id));
  return {
    ...draft,
    items,
    additives: [...seen.values()].sort((a, b) => order(a.id) - order(b.id) || (a.id < b.id ? -1 : 1)),
    recognised: draft.leaves === 0 ? 0 : draft.known / draft.leaves,
  };
}

function order(id: string): number {
  return Number(/\d+/.exec(id)?.[0] ?? 0) * (id.includes('x') ? 100 : 1);
}

function describeAll(
  scope: Scope,
  nodes: readonly ListNode[],
  draft: Draft,
  position: number | null,
): Ingredient[] {
  const own = nodes.map((node, at) => {
    if (isDenied(scope, node)) return [];
    const hanging = hangingAdditive(scope, node, nodes[at + 1]);
    return hanging === null ? additivesOf(scope, node) : [hanging, ...additivesOf(scope, node)];
  });
  const nutrients = nutrientRuns(scope, nodes, own);
  const items: Ingredient[] = [];
  nodes.forEach((node, index) => {
    if (isDenied(scope, node) || isProse(scope, node) || isAmount(scope, node)) return;
    const additives = (own[index] ?? []).filter(
      (additive) => !(nutrients[index] === true && (additive.nutrient || node.nutrient)),
    );
    items.push(
      describe(scope, node, additives, nutrients[index] === true, draft, position ?? items.length + 1),
    );
  });
  return items;
}

function describe(
  scope: Scope,
  node: ListNode,
  additives: readonly NodeAdditive[],
  nutrient: boolean,
  draft: Draft,
  position: number,
): Ingredient {
  const stop = negationIn(scope, node.start, ownEnd(scope, node));
  const terms = termsIn(scope, node.start, stop, node.functional !== null).filter(
    ({ end }) => !followedByFree(scope, end),
  );
  const concepts = new Set<Concept>();
  const start = startOf(scope, node.start);
  const end = endOf(scope, node.end);
  const name = nameOf(scope, node);
  const span = { start, end };
  for (const { term } of terms) {
    if (term.kind === 'additive' && nutrient && term.nutrient)
      concepts.add(term.concepts.includes('additive') ? 'mineral' : 'vitamin');
    else for (const concept of term.concepts) concepts.add(concept);
  }
  for (const found of additives) {
    concepts.add('additive');
    draft.additives.push({
      id: found.id,
      found: found.found,
      class: found.class,
      start: found.start,
      end: found.end,
    });
    const row = additiveRow(found.id);
    if (row?.class === 'sweetener') {
      concepts.add('sweetener');
      draft.sweeteners.push({
        name: found.found.toLowerCase(),
        additive: found.id,
        polyol: row.polyol,
        start: found.start,
        end: found.end,
      });
      if (row.polyol) concepts.add('polyol');
    }
    const marker = row?.marker ?? null;
    if (marker !== null) draft.markers.push({ class: marker, found: name, ...span });
    else if (row?.unmarked !== true && node.functional !== null) {
      const byClass = classMarker(node.functional);
      if (byClass !== null) draft.markers.push({ class: byClass, found: name, ...span });
    }
  }
  const guarded = terms.some(({ term }) => term.guard);
  for (const found of terms) addFood(scope, node, found, guarded, draft, position, concepts);
  if (
    node.kind === 'class' &&
    node.functional !== null &&
    node.children.length === 0 &&
    node.notes.length === 0
  ) {
    const marker = classMarker(node.functional);
    if (marker !== null) draft.markers.push({ class: marker, found: name, ...span });
  }
  for (const concept of concepts) draft.concepts.add(concept);
  const children = describeAll(scope, node.children, draft, position);
  if (children.length === 0) {
    draft.leaves += 1;
    if (terms.length > 0 || additives.length > 0 || nutrient) draft.known += 1;
  }
  const only = additives.length > 0 && node.kind !== 'class' ? (additives[0]?.id ?? null) : null;
  return {
    name,
    percent: node.percent,
    additive: only,
    items: children,
    concepts: [...concepts].sort(),
    start,
    end,
  };
}

function addFood(
  scope: Scope,
  node: ListNode,
  { term, start, end }: FoundTerm,
  guarded: boolean,
  draft: Draft,
  position: number,
  concepts: Set<Concept>,
): void {
  if (term.guard) return;
  const span = { start: startOf(scope, start), end: endOf(scope, end) };
  const name = textOf(scope, start, end);
  if (term.sugar !== null) {
    draft.sugars.push({
      name: name.toLowerCase(),
      concept: term.sugar.concept,
      freeFactor: term.sugar.freeFactor,
      position,
      ...span,
    });
  } else if (term.kind === 'food' && (term.id === 'juice' || term.id === 'fruit-puree')) {
    const puree = term.id === 'fruit-puree';
    draft.sugars.push({
      name: name.toLowerCase(),
      concept: puree ? 'fruit-puree' : 'juice',
      freeFactor: puree ? 0.5 : 1,
      position,
      ...span,
    });
  }
  if (term.kind === 'food' && term.concepts.includes('sweetener'))
    draft.sweeteners.push({ name: name.toLowerCase(), additive: null, polyol: false, ...span });
  if (
    term.marker !== null &&
    term.kind !== 'additive' &&
    term.kind !== 'class' &&
    !(guarded && term.marker === 'hydrogenated-fat')
  ) {
    draft.markers.push({
      class: term.marker,
      found: textOf(scope, node.start, ownEnd(scope, node)),
      ...span,
    });
  }
  if (term.prebiotic !== null && !draft.prebiotics.some((known) => known.name === term.prebiotic))
    draft.prebiotics.push({ name: term.prebiotic, grams: readGrams(scope, start, end) });
  if (term.fermented !== null) draft.fermented.push(term.fermented);
  if (guarded) concepts.delete('hydrogenated-fat');
}

/** "no artificial colours" names nothing that is in the food. */
function isDenied(scope: Scope, node: ListNode): boolean {
  return node.end > node.start && negationIn(scope, node.start, node.end) === node.start;
}

/** "Milk fat: 20 g/l" states an amount. */
function isAmount(scope: Scope, node: ListNode): boolean {
  const first = node.children[0];
  return (
    first !== undefined &&
    node.kind === 'plain' &&
    scope.tokens[first.start]?.kind === 'number' &&
    scope.numbers[first.start] === undefined &&
    /^(?:g|mg|l|kg|kcal|kj)$/.test(scope.tokens[first.start + 1]?.text ?? '')
  );
}

/** A long stretch in which nothing is known is marketing, not an ingredient. */
function isProse(scope: Scope, node: ListNode): boolean {
  return (
    node.children.length === 0 &&
    node.end - node.start > 7 &&
    termsIn(scope, node.start, node.end, false).length === 0 &&
    !hasNumber(scope, node.start, node.end)
  );
}

function ownEnd(scope: Scope, node: ListNode): number {
  for (let at = node.start; at < node.end; at += 1) if ((scope.closing[at] ?? -1) > at) return at;
  return node.end;
}

function nameOf(scope: Scope, node: ListNode): string {
  return textOf(scope, node.start, ownEnd(scope, node))
    .replace(/[*°¹²³†‡]+/g, '')
    .replace(/\s*(?:\d+(?:[.,]\d+)?\s*%)\s*/g, ' ')
    .replace(/[\s,:;.-]+$/, '')
    .trim();
}
