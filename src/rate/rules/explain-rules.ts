/** The whole rule table, from the same rows that rate: for the command line and the options page "How we rate". */

import type { Evidence, Message } from '../rating';
import { checkedSources } from './checked-sources';
import type { Rule } from './rule';
import { ALL_RULES, RULE_SETS } from './rule-sets';

export interface RuleTableRow {
  readonly rule: string;
  /** Schemes: food, drink, probiotic, nutrient, skincare. */
  readonly appliesTo: readonly string[];
  readonly pillar: string;
  readonly effect: 'points' | 'ceiling' | 'note';
  readonly signal: string;
  /** How the rule works, in words. */
  readonly how: Message;
  /** Its numbers: [at, points] or [at, ceiling]; empty where presence alone counts. */
  readonly numbers: readonly (readonly [number, number])[];
  /** Lowest and highest points (or ceilings) the row can yield. */
  readonly least: number;
  readonly most: number;
  readonly threshold: Message | null;
  /** Of the guide; empty where it is not what rates. */
  readonly section: string;
  readonly evidence: Evidence;
  readonly sources: readonly string[];
  /** What an unknown signal does: opens a range, or counts nothing. */
  readonly missing: 'interval' | 'zero';
}

export function explainRules(): RuleTableRow[] {
  return ALL_RULES.map((rule) => {
    const numbers =
      rule.fn.kind === 'present' ? [] : rule.fn.kind === 'step' ? rule.fn.steps : rule.fn.points;
    const yields =
      rule.fn.kind === 'present'
        ? [rule.fn.points, rule.fn.upTo ?? rule.fn.points]
        : numbers.map(([, y]) => y);
    const effect = rule.effect ?? 'points';
    return {
      rule: rule.id,
      appliesTo: rule.appliesTo,
      pillar: rule.pillar,
      effect,
      signal: rule.signal,
      how: { key: `rule.${rule.id}.how`, args: {} },
      numbers: effect === 'note' ? [] : numbers,
      least: effect === 'note' ? 0 : Math.min(...yields),
      most: effect === 'note' ? 0 : Math.max(...yields),
      threshold:
        rule.gauge === undefined
          ? null
          : { key: `amount.${rule.gauge.unit}`, args: { value: rule.gauge.threshold } },
      section: isOfGuide(rule) ? rule.section : '',
      evidence: rule.evidence,
      sources: checkedSources(rule.sources),
      missing: opensRange(rule) ? 'interval' : 'zero',
    };
  });
}

function isOfGuide(rule: Rule): boolean {
  return rule.appliesTo.some((id) => RULE_SETS.get(id)?.scheme.yardstick === 'gut-skin-guide');
}

function opensRange(rule: Rule): boolean {
  return rule.appliesTo.some((id) => {
    const set = RULE_SETS.get(id);
    return set !== undefined && (set.unknown[set.signals.indexOf(rule.signal)] ?? null) !== null;
  });
}
