/** What the ingredients of a list add up to: additives, sugars, sweeteners, markers, prebiotics. One draft is filled, left to right. */

import type {
  AdditiveFinding,
  Concept,
  MarkerClass,
  PrebioticFact,
  SugarFinding,
  SweetenerFinding,
} from '../food-facts';
import { additiveRow, classMarker } from '../names/additive-table';
import { stem } from '../names/e-numbers';
import { readGrams } from '../scope/read-grams';
import type { FoundTerm, Scope } from '../scope/scope';
import { endOf, startOf, textOf } from '../scope/text-of';
import { type ListNode, ownEnd } from '../tree/list-node';
import type { NodeAdditive } from './find-additives';

export interface Marker {
  readonly class: MarkerClass;
  readonly found: string;
  readonly start: number;
  readonly end: number;
}

export interface Findings {
  readonly additives: AdditiveFinding[];
  readonly sugars: SugarFinding[];
  readonly sweeteners: SweetenerFinding[];
  readonly markers: Marker[];
  readonly prebiotics: PrebioticFact[];
  readonly concepts: Set<Concept>;
  leaves: number;
  known: number;
}

export function noFindings(): Findings {
  return {
    additives: [],
    sugars: [],
    sweeteners: [],
    markers: [],
    prebiotics: [],
    concepts: new Set(),
    leaves: 0,
    known: 0,
  };
}

/** An ingredient while its facts are gathered. */
export interface Subject {
  readonly node: ListNode;
  readonly name: string;
  /** Offsets of the whole ingredient in the printed text. */
  readonly span: { readonly start: number; readonly end: number };
  /** Place among the top-level ingredients. */
  readonly position: number;
  readonly concepts: Set<Concept>;
}

export function addAdditive(findings: Findings, subject: Subject, found: NodeAdditive): void {
  const { id, start, end } = found;
  subject.concepts.add('additive');
  findings.additives.push({ id, found: found.found, class: found.class, start, end });
  const row = additiveRow(id);
  if (row?.class === 'sweetener') {
    subject.concepts.add('sweetener');
    if (row.polyol) subject.concepts.add('polyol');
    findings.sweeteners.push({
      name: found.found.toLowerCase(),
      additive: id,
      polyol: row.polyol,
      start,
      end,
    });
  }
  const marker = row?.marker ?? null;
  if (marker !== null) findings.markers.push({ class: marker, found: subject.name, ...subject.span });
  else if (row?.unmarked !== true) addClassMarker(findings, subject);
}

/** The functional class that is printed is itself the marker ("stabiliser"), whatever fulfils it. */
export function addClassMarker(findings: Findings, { node, name, span }: Subject): void {
  const marker = node.functional === null ? null : classMarker(node.functional);
  if (marker !== null) findings.markers.push({ class: marker, found: name, ...span });
}

/** A food's or a sugar's name; `guarded`: another name in this ingredient says that nothing in it is hydrogenated. */
export function addFood(
  scope: Scope,
  findings: Findings,
  subject: Subject,
  { term, start, end }: FoundTerm,
  guarded: boolean,
): void {
  if (term.guard) return;
  const span = { start: startOf(scope, start), end: endOf(scope, end) };
  const name = textOf(scope, start, end);
  const sugar = term.sugar ?? FRUIT_SUGARS.get(term.kind === 'food' ? term.id : '');
  if (sugar !== undefined)
    findings.sugars.push({ name: name.toLowerCase(), ...sugar, position: subject.position, ...span });
  if (term.kind === 'food' && term.concepts.includes('sweetener'))
    findings.sweeteners.push({ name: name.toLowerCase(), additive: null, polyol: false, ...span });
  const isFood = term.kind === 'food' || term.kind === 'sugar';
  if (term.marker !== null && isFood && !(guarded && term.marker === 'hydrogenated-fat')) {
    const { node } = subject;
    findings.markers.push({
      class: term.marker,
      found: textOf(scope, node.start, ownEnd(scope, node)),
      ...span,
    });
  }
  if (term.prebiotic !== null && !findings.prebiotics.some((known) => known.name === term.prebiotic))
    findings.prebiotics.push({ name: term.prebiotic, grams: readGrams(scope, start, end) });
}

/** Fruit whose sugars are free, or half of them. */
const FRUIT_SUGARS: ReadonlyMap<string, Pick<SugarFinding, 'concept' | 'freeFactor'>> = new Map([
  ['juice', { concept: 'juice', freeFactor: 1 }],
  ['fruit-puree', { concept: 'fruit-puree', freeFactor: 0.5 }],
]);

/** Each additive once, in the order of the numbers; "E450" beside "E450i" is the same. */
export function distinctAdditives(found: readonly AdditiveFinding[]): AdditiveFinding[] {
  const seen = new Map<string, AdditiveFinding>();
  for (const finding of found) if (!seen.has(finding.id)) seen.set(finding.id, finding);
  for (const id of seen.keys()) if (id !== stem(id)) seen.delete(stem(id));
  return [...seen.values()].sort((a, b) => order(a.id) - order(b.id) || (a.id < b.id ? -1 : 1));
}

/** "e14xx" stands behind all numbers that it covers. */
function order(id: string): number {
  return Number(/\d+/.exec(id)?.[0] ?? 0) * (id.includes('x') ? 100 : 1);
}
