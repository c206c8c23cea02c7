/** A rule that applies, as a reason: keys and arguments only. Texts: `rule.<id>`, `found.<unit>`, `threshold.<unit>`. */
import type { Message, Reason } from './rating';
import type { Rule, Signal } from './rule';

export function explainRule(rule: Rule, signal: Signal | undefined, points: number): Reason {
  const value = numberOf(signal);
  const names = signal?.args?.names;
  const { gauge } = rule;
  return {
    rule: rule.id,
    pillar: rule.pillar,
    points,
    text: { key: `rule.${rule.id}`, args: argsOf(signal, value) },
    found: foundMessage(gauge?.unit, signal, value, names),
    threshold: gauge === undefined ? null : { key: `amount.${gauge.unit}`, args: { value: gauge.threshold } },
    gauge: gauge === undefined || value === null ? null : { ...gauge, value },
    evidence: rule.evidence,
    section: rule.section,
    sources: rule.sources,
    spans: signal?.spans ?? [],
  };
}

function argsOf(signal: Signal | undefined, value: number | null): Message['args'] {
  if (value === null) return signal?.args ?? {};
  return signal?.args === undefined ? { value } : { value, ...signal.args };
}

function foundMessage(
  unit: string | undefined,
  signal: Signal | undefined,
  value: number | null,
  names: string | number | undefined,
): Message | null {
  if (unit !== undefined && signal?.state === 'between') {
    const { worst, best } = signal;
    if (typeof worst === 'number' && typeof best === 'number') {
      return { key: `between.${unit}`, args: { from: Math.min(worst, best), to: Math.max(worst, best) } };
    }
  }
  if (unit !== undefined && value !== null) return { key: `amount.${unit}`, args: { value } };
  return names === undefined ? null : { key: 'found.names', args: { names } };
}

/** Of a narrowed amount the end nearer to what is sure: its best. */
function numberOf(signal: Signal | undefined): number | null {
  if (signal?.state === 'known' && typeof signal.value === 'number') return signal.value;
  if (signal?.state === 'between' && typeof signal.best === 'number') return signal.best;
  return null;
}
