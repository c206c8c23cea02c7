/**
 * A rule is a row of data in rules/<area>/*.json; this file says what a row can express. The engine knows only these kinds of
 * function and effect, never a single rule, so a new rule is a row and its texts:
 *
 *   rule.<id>        what is said of a product ("{value} g of free sugar …"); args: `value`, `names` and the signal's own
 *   rule.<id>.how    how the rule works, for the table "How we rate"
 *
 * Signals are either named (derived in src/rate/signals) or generic ("column:saturates", "nutrient:caffeine:mg:100",
 * "concept:alcohol", "additive:e171", "ingredient:cinnamon|zimt", "claim:fried": see signals/generic.ts).
 *
 * Where rows and signals live, per area: `rules/<area>/rating.json` (rows), `rules/<area>/schemes.json` (an array of schemes) and
 * `src/rate/signals/<kind>.ts` (`<kind>Signals(facts: LabelFacts): Signals`). Skincare: scheme "skincare", `skincareSignals`.
 */
import type { Profile, Region, Condition as SkinCondition } from '../profile';
import type { Argument, Evidence, Span, Yardstick } from '../rating';

/** Amounts are numbers in the rule's unit, presence is boolean, a choice is a word. */
export type SignalValue = number | boolean | string;

/** Something on the label that a signal was read from: its name as printed or the key of a text that names it, and where it stands. */
export interface Found extends Span {
  readonly name: string;
}

/**
 * What the label says in words. Of most signals no rule speaks in the end: `found` is turned into names and places (see
 * explain-reason.ts) only where one does.
 */
export interface SignalDetail {
  readonly args?: Readonly<Record<string, Argument>> | undefined;
  readonly found?: readonly Found[] | undefined;
  /** Ids in rules/sources.json that speak of what was found; without them the rule's own. */
  readonly sources?: readonly string[] | undefined;
}

/** `between`: narrowed, but not known. A signal that is absent from `Signals` is unknown. */
export type Signal = SignalDetail &
  (
    | { readonly state: 'known'; readonly value: SignalValue }
    | { readonly state: 'between'; readonly worst: SignalValue; readonly best: SignalValue }
    | { readonly state: 'unknown' }
    | { readonly state: 'not-applicable' }
  );
export type Signals = Readonly<Record<string, Signal>>;

/** All bounds that are given must hold. `is`: one of these values. An unknown signal takes its worst or best value. */
export interface RuleCondition {
  readonly signal: string;
  readonly is?: readonly SignalValue[];
  readonly atLeast?: number;
  readonly atMost?: number;
}

export type RuleFunction =
  /** Linear between the points [x, y], flat outside; x rising. */
  | { readonly kind: 'piecewise'; readonly points: readonly (readonly [number, number])[] }
  /** The y of the last step whose x is reached (`above`: exceeded); 0 before the first. */
  | {
      readonly kind: 'step';
      readonly steps: readonly (readonly [number, number])[];
      readonly above?: boolean;
    }
  /** `points` when the value is one of `is` (default: true). `upTo`: a known fact worth between `points` and `upTo`. */
  | {
      readonly kind: 'present';
      readonly is?: readonly SignalValue[];
      readonly points: number;
      readonly upTo?: number;
    };

/** `points` adds y to the pillar; `ceiling` caps the score at y (0 y = no cap); `note` is said with 0 points where y ≠ 0. */
export type Effect = 'points' | 'ceiling' | 'note';
export type Lens = SkinCondition | Profile['lenses'][number];

export interface Rule {
  readonly id: string;
  /** Ids of schemes: food, drink, probiotic, nutrient, skincare. */
  readonly appliesTo: readonly string[];
  readonly signal: string;
  readonly fn: RuleFunction;
  /** Default: points. */
  readonly effect?: Effect;
  readonly when?: readonly RuleCondition[];
  /** Multiplies the points while the condition holds. */
  readonly scale?: { readonly when: RuleCondition; readonly by: number };
  /** A pillar of the scheme; `note` for notes. */
  readonly pillar: string;
  /** A part of the pillar with a span of its own. */
  readonly part?: string;
  /** Heading of the guide's section. */
  readonly section: string;
  readonly evidence: Evidence;
  /** Ids in rules/sources.json. */
  readonly sources: readonly string[];
  /** For the sentence "{value} <unit>" and the bar: the unit (texts `unit.<unit>`), the number to hold it against, the bar's end. */
  readonly gauge?: { readonly unit: string; readonly threshold: number; readonly max: number };
  /** What an unknown generic signal counts as; without it an unknown one counts 0. Named signals: see the scheme. */
  readonly missing?: Unknown;
  /** Only for these regions; only with this lens on. Notes only: neither ever moves a score. */
  readonly regions?: readonly Region[];
  readonly lens?: Lens;
  /** Sourced safety advice: stands above other notes, and its texts may advise against a use. */
  readonly safety?: boolean;
}

export interface Unknown {
  readonly worst: SignalValue;
  readonly best: SignalValue;
}

/** What makes up the coverage: `half` lists values that count half their weight. */
export interface CoreSignal {
  readonly id: string;
  readonly weight: number;
  readonly signal: string;
  readonly half?: readonly SignalValue[];
  /** Signals that are missing with it: named by the same words when they are. */
  readonly also?: readonly string[];
}

/** How one sort of product is scored: the frame that its rules hang in. */
export interface Scheme {
  readonly id: string;
  readonly yardstick: Yardstick;
  readonly start: number;
  /** Every pillar's sum, and every part's, is cut to its span. */
  readonly pillars: Readonly<Record<string, readonly [number, number]>>;
  readonly parts: Readonly<Record<string, readonly [number, number]>>;
  readonly core: readonly CoreSignal[];
  /** Signals that open a range when unknown. All others count nothing when unknown. */
  readonly unknown: Readonly<Record<string, Unknown>>;
}
