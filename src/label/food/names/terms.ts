import additiveRows from '../../../../rules/lexicon/additives.json' with { type: 'json' };
import classRows from '../../../../rules/lexicon/classes.json' with { type: 'json' };
import ingredientRows from '../../../../rules/lexicon/ingredients.json' with { type: 'json' };
import sugarRows from '../../../../rules/lexicon/sugars.json' with { type: 'json' };
import { createLexicon, type Lexicon, type Match } from '../../text/lexicon';
import type { Names } from '../../text/name-index';
import type { Token } from '../../text/tokenise';
import { CONCEPTS, type Concept, MARKER_CLASSES, type MarkerClass, type SugarFinding } from '../food-facts';

/** What one name on a label can mean. One term for each row and language. */
export interface Term {
  readonly kind: 'additive' | 'class' | 'food' | 'sugar';
  /** Row id: an E-number, a functional class, a food or a sugar. */
  readonly id: string;
  readonly lang: string;
  /** Counts as the additive only beside its class ("colour: paprika"). */
  readonly classOnly: boolean;
  /** May also be added as a nutrient (ascorbic acid, calcium carbonate). */
  readonly nutrient: boolean;
  readonly marker: MarkerClass | null;
  readonly concepts: readonly Concept[];
  readonly sugar: { readonly concept: SugarFinding['concept']; readonly freeFactor: 0 | 0.5 | 1 } | null;
  readonly fermented: string | null;
  readonly prebiotic: string | null;
  /** The additive's class in law. */
  readonly class: string | null;
  /** Not what it seems to be ("sugar snap peas"): known, and nothing more. */
  readonly guard: boolean;
}

interface Row {
  readonly id: string;
  readonly names: Readonly<Record<string, readonly string[] | undefined>>;
  readonly class?: string;
  readonly marker?: string;
  readonly nutrient?: boolean;
  readonly classOnly?: readonly string[];
  readonly concepts?: readonly string[];
  readonly concept?: string;
  readonly freeFactor?: number;
  readonly fermented?: string;
  readonly prebiotic?: string;
  readonly guard?: boolean;
}

const SUGAR_CONCEPTS: readonly SugarFinding['concept'][] = [
  'sugar',
  'syrup',
  'honey',
  'fruit-concentrate',
  'starch-sweetener',
];

let built: Lexicon<Term> | null = null;

/** The one trie of everything a food label names; built at the first use. */
export function termLexicon(): Lexicon<Term> {
  built ??= createLexicon(allNames());
  return built;
}

function* allNames(): Names<Term> {
  yield* namesOf('class', classRows);
  yield* namesOf('additive', additiveRows);
  yield* namesOf('sugar', sugarRows);
  yield* namesOf('food', ingredientRows);
}

function* namesOf(kind: Term['kind'], rows: readonly Row[]): Names<Term> {
  for (const row of rows) {
    const termIn = termOf(kind, row);
    for (const [lang, names] of Object.entries(row.names)) {
      if (names !== undefined) yield [names, termIn(lang, false)];
    }
    if (row.classOnly !== undefined) yield [row.classOnly, termIn('', true)];
  }
}

/**
 * The term of a row in a language; what all its names share is worked out once. Written out field by field: copies of a spread object
 * each get a shape of their own, and reading a field of thousands of shapes is a search every time.
 */
function termOf(kind: Term['kind'], row: Row): (lang: string, classOnly: boolean) => Term {
  const sugar = SUGAR_CONCEPTS.find((concept) => concept === row.concept);
  const factor = row.freeFactor === 0 ? 0 : 1;
  const named = [row.concept, ...(row.concepts ?? [])];
  const marker = MARKER_CLASSES.find((known) => known === row.marker) ?? null;
  const concepts: readonly Concept[] =
    kind === 'additive'
      ? ['additive', ...(row.class === 'sweetener' ? (['sweetener'] as const) : [])]
      : CONCEPTS.filter((concept) => named.includes(concept));
  const free = sugar === undefined ? null : ({ concept: sugar, freeFactor: factor } as const);
  return (lang, classOnly) => ({
    kind,
    id: row.id,
    lang,
    classOnly,
    nutrient: row.nutrient === true,
    marker,
    concepts,
    sugar: free,
    fermented: row.fermented ?? null,
    prebiotic: row.prebiotic ?? null,
    class: row.class ?? null,
    guard: row.guard === true,
  });
}

/** Names so short are words of another meaning in other languages ("cal", "sal", "or"): they count in their own language only. */
const SHORT_NAME = 4;

/** Languages whose compounds end alike; a tail of another one ("*ost", Danish cheese) is chance ("Traubenmost"). */
const NEAR: ReadonlyMap<string, readonly string[]> = new Map([
  ['de', ['nl']],
  ['nl', ['de']],
  ['sv', ['da']],
  ['da', ['sv']],
]);

/** "Paprika" is a colour beside "colour" alone, "citric" beside "emulsifier" half an ester's name; "vitamin C" counts beside any class. */
function fitsClass(term: Term, functional: string | null): boolean {
  if (term.class === 'colour') return functional === 'colour';
  return functional !== null && (term.class !== 'acid' || functional !== 'emulsifier');
}

/** The meaning that fits the label's language and the functional class that stands beside it; null where only a short word of another language matches. */
export function chooseTerm(
  match: Match<Term>,
  tokens: readonly Token[],
  lang: string | null,
  functional: string | null,
): Term | null {
  const fitting = match.values.filter((term) => !term.classOnly || fitsClass(term, functional));
  const own =
    (functional !== null
      ? (fitting.find((term) => term.lang === lang && term.kind === 'additive') ??
        fitting.find((term) => term.classOnly))
      : undefined) ??
    fitting.find((term) => term.lang === lang) ??
    fitting.find((term) => term.classOnly);
  if (own !== undefined) return own;
  const single = match.end - match.start === 1;
  if (single && lang !== null && (tokens[match.start]?.text.length ?? 0) <= SHORT_NAME) return null;
  if (match.tail && lang !== null) return fitting.find((term) => NEAR.get(lang)?.includes(term.lang)) ?? null;
  return fitting.find((term) => term.lang === 'en') ?? fitting[0] ?? null;
}
