/**
 * A rating as every surface tells it: sentences in the reader's language, the strongest reasons first, numbers cut the way
 * that never flatters. One function, so that badge, panel, popup, shelf and command line cannot disagree. Fixed words of the
 * interface (the verdict, evidence levels) are keys into the interface's texts.
 */
import { hasItems } from '../../label/food/has-items';
import type { LabelFacts } from '../../label/label-facts';
import type { Evidence, Message, Rating, Reason, Span, Verdict, Yardstick } from '../rating';
import type { Language } from '../texts/languages';
import { perLanguage } from '../texts/per-language';
import { sayMessage } from '../texts/texts';
import { floorScore, type VerdictKey, verdictKey } from '../texts/verdict-words';
import { type SourceView, viewSources } from './source-view';

const YARDSTICK_KEYS = {
  'gut-skin-guide': 'yardstick_gut_skin_guide',
  'skin-barrier': 'yardstick_skin_barrier',
} as const satisfies Readonly<Record<Yardstick, string>>;

export interface ReasonView {
  readonly rule: string;
  readonly tone: 'for' | 'against' | 'note';
  /** Signed, one decimal: "+7", "−4.5"; empty for a note and in words-only mode. */
  readonly points: string;
  readonly text: string;
  /** The sentence with the first of many names, and all names for a second look; null where `text` is short enough or a note. */
  readonly brief: { readonly text: string; readonly names: string } | null;
  readonly found: string | null;
  readonly threshold: string | null;
  readonly gauge: Reason['gauge'];
  readonly evidence: Evidence;
  readonly evidenceKey: `evidence_${Evidence}`;
  /** Heading of the guide's section; empty where the guide says nothing: on skincare, and for what the user asked to be told. */
  readonly section: string;
  readonly sources: readonly SourceView[];
  readonly spans: readonly Span[];
}

export interface RatingView {
  readonly verdict: Verdict;
  /** Its word in the interface texts; the shape follows from the verdict too. */
  readonly wordKey: VerdictKey;
  readonly yardstick: Yardstick;
  readonly yardstickKey: (typeof YARDSTICK_KEYS)[Yardstick];
  /** Whole number, rounded down, so that 59.9 never reads 60; null when there is none or the user wants words only. */
  readonly score: number | null;
  /** Lowest and highest the score could be with what is missing; null when nothing is missing or in words-only mode. */
  readonly range: readonly [number, number] | null;
  /** Whole per cent of what the verdict needs. */
  readonly coverage: number;
  readonly strongestFor: readonly ReasonView[];
  readonly strongestAgainst: readonly ReasonView[];
  readonly rest: readonly ReasonView[];
  readonly notes: readonly ReasonView[];
  /** Why the points do not simply add up: ceilings, missing data. */
  readonly adjustments: readonly { readonly points: string; readonly text: string }[];
  readonly missing: readonly string[];
  /** Share of the ingredients that are known, whole per cent; null without a list. */
  readonly recognised: number | null;
}

export interface RatingViewInput {
  readonly facts: LabelFacts;
  readonly rating: Rating;
  readonly language: Language;
  readonly wordsOnly: boolean;
}

/** As many as fit in a glance, each way. */
const STRONGEST = 2;
/** Names that a sentence tells; one more is told as well, rather than counted. */
const MOST_NAMED = 4;

export function viewRating({ facts, rating, language, wordsOnly }: RatingViewInput): RatingView {
  const isOfGuide = rating.yardstick === 'gut-skin-guide';
  const view = (reason: Reason) => {
    const shown = viewReason(reason, language, wordsOnly);
    return isOfGuide ? shown : { ...shown, section: '' };
  };
  const byWeight = [...rating.reasons].sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
  const strongestFor = byWeight.filter((reason) => reason.points > 0).slice(0, STRONGEST);
  const strongestAgainst = byWeight.filter((reason) => reason.points < 0).slice(0, STRONGEST);
  const shown = new Set([...strongestFor, ...strongestAgainst]);
  return {
    verdict: rating.verdict,
    wordKey: verdictKey(rating.verdict),
    yardstick: rating.yardstick,
    yardstickKey: YARDSTICK_KEYS[rating.yardstick],
    score: wordsOnly ? null : floorScore(rating.score),
    range: wordsOnly ? null : rangeOf(rating),
    coverage: Math.round(rating.coverage * 100),
    strongestFor: strongestFor.map(view),
    strongestAgainst: strongestAgainst.map(view),
    rest: byWeight.filter((reason) => !shown.has(reason)).map(view),
    notes: rating.notes.map(view),
    adjustments: rating.adjustments.map(({ points, text }) => ({
      points: wordsOnly ? '' : signed(points, language),
      text: sayMessage(text, language),
    })),
    missing: rating.missing.map((message) => sayMessage(message, language)),
    recognised: hasItems(facts.ingredients) ? Math.round(facts.ingredients.recognised * 100) : null,
  };
}

function viewReason(reason: Reason, language: Language, wordsOnly: boolean): ReasonView {
  const say = (message: Reason['found']) => (message === null ? null : sayMessage(message, language));
  return {
    rule: reason.rule,
    tone: reason.points > 0 ? 'for' : reason.points < 0 ? 'against' : 'note',
    points: wordsOnly || reason.points === 0 ? '' : signed(reason.points, language),
    text: sayMessage(reason.text, language),
    brief: briefly(reason, language),
    found: say(reason.found),
    threshold: say(reason.threshold),
    gauge: reason.gauge,
    evidence: reason.evidence,
    evidenceKey: `evidence_${reason.evidence}`,
    section: reason.section,
    sources: viewSources(reason.sources),
    spans: reason.spans,
  };
}

/** A note is told in full: what somebody asked to be warned of must not hide behind a number. */
function briefly({ points, text }: Reason, language: Language): ReasonView['brief'] {
  const { names } = text.args;
  if (points === 0 || typeof names !== 'object' || names.length <= MOST_NAMED + 1) return null;
  const say = (key: string, args: Message['args']) => sayMessage({ key, args }, language);
  const count = names.length - MOST_NAMED;
  const first = say('names.more', { names: names.slice(0, MOST_NAMED), count });
  return { text: say(text.key, { ...text.args, names: first }), names: say('found.names', { names }) };
}

function rangeOf({ range: [low, high], score }: Rating): readonly [number, number] | null {
  const from = Math.floor(low + 1e-9);
  const to = Math.ceil(high - 1e-9);
  return score !== null && high - low < 0.05 ? null : [from, to];
}

const withSign = perLanguage(
  (language) => new Intl.NumberFormat(language, { maximumFractionDigits: 1, signDisplay: 'exceptZero' }),
);

function signed(points: number, language: Language): string {
  return withSign(language).format(points).replace('-', '−');
}
