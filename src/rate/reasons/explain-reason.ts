/**
 * A rule that applies, as a reason: keys and arguments only. Texts: `rule.<id>`, `amount.<unit>`, `between.<unit>`, `found.names`.
 * What does not depend on the product is made once for each rule.
 */
import type { Argument, Message, Reason, Span } from '../rating';
import type { Rule, Signal } from '../rules/rule';

type Wording = Pick<Reason, 'rule' | 'pillar' | 'threshold' | 'evidence' | 'section' | 'sources'> & {
  readonly text: string;
  /** "100 g" or "100 ml", where the rule speaks of so much of the product. */
  readonly per: string | null;
  readonly amount: string;
  readonly between: string;
  readonly gauge: NonNullable<Rule['gauge']> | null;
};

export type Explain = (signal: Signal | undefined, points: number) => Reason;

export function explainerOf(rule: Rule): Explain {
  const { id, pillar, evidence, section, sources, gauge = null } = rule;
  const unit = gauge?.unit ?? '';
  const amount = `amount.${unit}`;
  const wording: Wording = {
    rule: id,
    pillar,
    text: `rule.${id}`,
    per: perOf(unit),
    amount,
    between: `between.${unit}`,
    threshold: gauge === null ? null : { key: amount, args: { value: gauge.threshold } },
    gauge,
    evidence,
    section,
    sources,
  };
  return (signal, points) => explain(wording, signal, points);
}

/** What a unit such as "mg-per-100g" is counted in. */
export function perOf(unit: string): string | null {
  return unit.endsWith('-per-100g') ? '100 g' : unit.endsWith('-per-100ml') ? '100 ml' : null;
}

function explain(wording: Wording, signal: Signal | undefined, points: number): Reason {
  const value = numberOf(signal, points);
  const { rule, pillar, text, per, threshold, gauge, evidence, section } = wording;
  const known = argsOf(signal, value);
  const args = per === null ? known : { ...known, per };
  return {
    rule,
    pillar,
    points,
    text: { key: text, args },
    found: foundMessage(wording, signal, value, args.names),
    threshold,
    gauge:
      gauge === null || value === null
        ? null
        : { unit: gauge.unit, threshold: gauge.threshold, max: gauge.max, value },
    evidence,
    section,
    sources: signal?.sources ?? wording.sources,
    spans: spansOf(signal),
  };
}

/** Names stand each once, in label order. */
function argsOf(signal: Signal | undefined, value: number | null): Message['args'] {
  const own = signal?.args;
  const found = signal?.found;
  if (found === undefined) return value === null ? (own ?? {}) : { value, ...own };
  const names = [...new Set(found.map((one) => one.name))];
  const count = found.length;
  return value === null ? { names, count, ...own } : { value, names, count, ...own };
}

function spansOf(signal: Signal | undefined): readonly Span[] {
  return signal?.found?.map(({ start, end }) => ({ start, end })) ?? [];
}

function foundMessage(
  { gauge, amount, between }: Wording,
  signal: Signal | undefined,
  value: number | null,
  names: Argument | undefined,
): Message | null {
  if (gauge !== null && signal?.state === 'between') {
    const { worst, best } = signal;
    if (typeof worst === 'number' && typeof best === 'number')
      return { key: between, args: { from: Math.min(worst, best), to: Math.max(worst, best) } };
  }
  if (gauge !== null && value !== null) return { key: amount, args: { value } };
  return names === undefined ? null : { key: 'found.names', args: { names } };
}

/** Of a narrowed amount the end that is sure: at least so much of what speaks for a product, or of what speaks against it. */
function numberOf(signal: Signal | undefined, points: number): number | null {
  if (signal?.state === 'known') return typeof signal.value === 'number' ? signal.value : null;
  if (signal?.state !== 'between') return null;
  const sure = points > 0 ? signal.worst : signal.best;
  return typeof sure === 'number' ? sure : null;
}
