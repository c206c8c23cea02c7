/**
 * Rules made ready for one scheme, once at load: only its rows, and every signal, pillar and part by its index instead of its
 * name, so that rating a product looks nothing up twice.
 *
 * `readRules` and `readSchemes` are the parse boundary of the rule files: their shape is checked in the tests (test/rules/rule-schema.ts)
 * and not again in the browser, where it would cost a zod run at every start of the background.
 */

import { type Explain, explainerOf } from '../reasons/explain-reason';
import { checkedSources } from './checked-sources';
import type { Rule, RuleCondition, Scheme, Unknown } from './rule';

export interface ReadyCondition {
  readonly signal: number;
  readonly condition: RuleCondition;
}

export interface ReadyRule {
  readonly rule: Rule;
  readonly signal: number;
  readonly when: readonly ReadyCondition[];
  readonly scale: { readonly when: ReadyCondition; readonly by: number } | null;
  /** Index in `RuleSet.spans`; a part's points go through its own span first. */
  readonly pillar: number;
  readonly part: number | null;
  /** The core fact that the signal belongs to. */
  readonly core: string;
  readonly explain: Explain;
}

export interface Span {
  readonly name: string;
  readonly span: readonly [number, number] | null;
  /** Of a part: index of its pillar, which it is added to. */
  readonly home: number | null;
}

export interface RuleSet {
  readonly scheme: Scheme;
  /** Every signal that a row asks for; rules and values refer to it by index. */
  readonly signals: readonly string[];
  readonly unknown: readonly (Unknown | null)[];
  readonly points: readonly ReadyRule[];
  /** Those of them that make a known fact worth a range. */
  readonly ranged: readonly ReadyRule[];
  readonly ceilings: readonly ReadyRule[];
  readonly notes: readonly ReadyRule[];
  /** Parts first, then pillars. */
  readonly spans: readonly Span[];
  readonly coreWeight: number;
  /** Signals that a row names by what they are ("column:salt"). */
  readonly generic: readonly string[];
}

export function readRules(rows: unknown): readonly Rule[] {
  return rows as readonly Rule[];
}

export function readSchemes(value: unknown): readonly Scheme[] {
  return value as readonly Scheme[];
}

export function buildRuleSet(scheme: Scheme, rules: readonly Rule[]): RuleSet {
  const own = rules.filter((rule) => rule.appliesTo.includes(scheme.id));
  const signals = [...new Set(own.flatMap(signalsAsked))];
  const unknown = new Map(Object.entries(scheme.unknown));
  for (const rule of own) if (rule.missing !== undefined) unknown.set(rule.signal, rule.missing);
  const spans = spansOf(scheme, own);
  const core = new Map(
    scheme.core.flatMap((one) => [one.signal, ...(one.also ?? [])].map((id) => [id, one.id] as const)),
  );
  const ready = (effect: Rule['effect']): readonly ReadyRule[] =>
    own
      .filter((rule) => (rule.effect ?? 'points') === effect)
      .map((row) => {
        const rule = { ...row, sources: checkedSources(row.sources) };
        const condition = (one: RuleCondition) => ({ signal: signals.indexOf(one.signal), condition: one });
        return {
          rule,
          signal: signals.indexOf(rule.signal),
          when: (rule.when ?? []).map(condition),
          scale: rule.scale === undefined ? null : { when: condition(rule.scale.when), by: rule.scale.by },
          pillar: spans.findIndex((span) => span.name === rule.pillar),
          part: rule.part === undefined ? null : spans.findIndex((span) => span.name === rule.part),
          core: core.get(rule.signal) ?? 'other',
          explain: explainerOf(rule),
        };
      });
  const points = ready('points');
  return {
    scheme,
    signals,
    unknown: signals.map((id) => unknown.get(id) ?? null),
    points,
    ranged: points.filter(({ rule }) => rule.fn.kind === 'present' && rule.fn.upTo !== undefined),
    ceilings: ready('ceiling'),
    notes: ready('note'),
    spans,
    coreWeight: scheme.core.reduce((sum, one) => sum + one.weight, 0),
    generic: signals.filter((id) => id.includes(':')),
  };
}

function signalsAsked(rule: Rule): readonly string[] {
  const conditions = [...(rule.when ?? []), ...(rule.scale === undefined ? [] : [rule.scale.when])];
  return [rule.signal, ...conditions.map((condition) => condition.signal)];
}

function spansOf(scheme: Scheme, rules: readonly Rule[]): readonly Span[] {
  const parts = new Map(
    rules.flatMap(({ part, pillar }) => (part === undefined ? [] : [[part, pillar] as const])),
  );
  const pillars = [...new Set(rules.map((rule) => rule.pillar))];
  return [
    ...[...parts].map(([name, pillar]) => ({
      name,
      span: scheme.parts[name] ?? null,
      home: parts.size + pillars.indexOf(pillar),
    })),
    ...pillars.map((name) => ({ name, span: scheme.pillars[name] ?? null, home: null })),
  ];
}
