/**
 * Rules made ready for one scheme: only its rows, core weights summed, unknowns in one table. Built once at load.
 *
 * `readRules` and `readSchemes` are the parse boundary of the rule files: their shape is checked by rule-schema.ts in the tests
 * and not again in the browser, where it would cost a zod run at every start of the background.
 */
import sources from '../../rules/sources.json' with { type: 'json' };
import type { CoreSignal, Rule, Scheme, Unknown } from './rule';

export interface RuleSet {
  readonly scheme: Scheme;
  readonly points: readonly Rule[];
  readonly ceilings: readonly Rule[];
  readonly notes: readonly Rule[];
  readonly unknown: ReadonlyMap<string, Unknown>;
  readonly coreOf: ReadonlyMap<string, CoreSignal>;
  readonly coreWeight: number;
  /** Generic signals that the rows ask for. */
  readonly generic: readonly string[];
}

export function readRules(rows: unknown): readonly Rule[] {
  return rows as readonly Rule[];
}

export function readSchemes(value: unknown): readonly Scheme[] {
  return value as readonly Scheme[];
}

export function buildRuleSet(scheme: Scheme, rules: readonly Rule[]): RuleSet {
  const own = rules.filter((rule) => rule.appliesTo.includes(scheme.id)).map(withCheckedSources);
  const unknown = new Map(Object.entries(scheme.unknown));
  for (const rule of own) if (rule.missing !== undefined) unknown.set(rule.signal, rule.missing);
  const asked = own.flatMap((rule) => [
    rule.signal,
    ...(rule.when ?? []).map((condition) => condition.signal),
    ...(rule.scale === undefined ? [] : [rule.scale.when.signal]),
  ]);
  return {
    scheme,
    points: own.filter((rule) => (rule.effect ?? 'points') === 'points'),
    ceilings: own.filter((rule) => rule.effect === 'ceiling'),
    notes: own.filter((rule) => rule.effect === 'note'),
    unknown,
    coreOf: new Map(scheme.core.map((core) => [core.signal, core])),
    coreWeight: scheme.core.reduce((sum, core) => sum + core.weight, 0),
    generic: [...new Set(asked.filter((id) => id.includes(':')))],
  };
}

const checked = new Set(
  Object.entries(sources).flatMap(([id, source]) => (source.status === 'checked' ? [id] : [])),
);

/** A source that nobody opened may steer a rule, but is never shown as if it proved it. */
export function checkedSources(ids: readonly string[]): readonly string[] {
  return ids.filter((id) => checked.has(id));
}

function withCheckedSources(rule: Rule): Rule {
  return { ...rule, sources: checkedSources(rule.sources) };
}
