import type { Kind } from '../label/kind';

export const VERDICTS = ['fits', 'mixed', 'off', 'unknown', 'not-rated'] as const;
export type Verdict = (typeof VERDICTS)[number];
export const YARDSTICKS = ['gut-skin-guide', 'skin-barrier'] as const;
export type Yardstick = (typeof YARDSTICKS)[number];
/** How well it is shown; `guide`: the article's word alone. */
export const EVIDENCE_LEVELS = ['strong', 'moderate', 'limited', 'weak', 'guide'] as const;
export type Evidence = (typeof EVIDENCE_LEVELS)[number];
export const ADJUSTMENTS = ['span', 'ceiling', 'missing', 'clamp'] as const;

/**
 * What is put into a text: words of the label as they stand there, numbers, or a list of names: each as printed, or the key of a text
 * where every language has its own word for it ("allergen.milk").
 */
export type Argument = string | number | readonly string[];

/** A text as key and arguments: the engine writes no prose. Said by texts.ts in the reader's language. */
export interface Message {
  readonly key: string;
  readonly args: Readonly<Record<string, Argument>>;
}

/** Where in the label the fact stands: offsets in the ingredient or INCI text, for highlights. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Reason {
  readonly rule: string;
  readonly pillar: string;
  /** Unrounded. Notes have 0. */
  readonly points: number;
  readonly text: Message;
  /** The fact and number on this label, e.g. "8 g per 100 g"; null where the rule needs none. */
  readonly found: Message | null;
  readonly threshold: Message | null;
  /** For the small bar in the panel: the number and its threshold on one scale. */
  readonly gauge: {
    readonly value: number;
    readonly threshold: number;
    readonly max: number;
    readonly unit: string;
  } | null;
  readonly evidence: Evidence;
  /** Heading of the guide's section that asks for this; empty where none does. */
  readonly section: string;
  readonly sources: readonly string[];
  readonly spans: readonly Span[];
}

export interface Adjustment {
  readonly kind: (typeof ADJUSTMENTS)[number];
  readonly rule: string;
  readonly points: number;
  readonly text: Message;
}

export interface Rating {
  readonly yardstick: Yardstick;
  readonly kind: Kind | null;
  readonly verdict: Verdict;
  /** Unrounded 0–100; null when unknown or not rated. */
  readonly score: number | null;
  readonly range: readonly [number, number];
  readonly coverage: number;
  readonly start: number;
  readonly reasons: readonly Reason[];
  readonly adjustments: readonly Adjustment[];
  readonly notes: readonly Reason[];
  readonly missing: readonly Message[];
  readonly rulesVersion: string;
}
