/**
 * Food is held against limits per 100 g and drinks against limits per 100 ml; some labels print the other (ice cream per 100 ml, a
 * drink powder per 100 g). What was found is then told in what the label prints, beside the limit as the rule has it.
 */
import type { LabelFacts } from '../../label/label-facts';
import type { Message, Reason } from '../rating';
import { perOf } from './explain-reason';

export function onLabelBasis(reasons: readonly Reason[], { nutrition }: LabelFacts): readonly Reason[] {
  const basis = nutrition?.per100?.basis;
  return basis === undefined ? reasons : reasons.map((reason) => told(reason, basis));
}

function told(reason: Reason, basis: '100g' | '100ml'): Reason {
  const unit = reason.gauge?.unit ?? '';
  const printed = unit.replace(/-per-100(?:g|ml)$/, `-per-${basis}`);
  if (reason.gauge === null || printed === unit) return reason;
  const { text, found } = reason;
  return {
    ...reason,
    text: { ...text, args: { ...text.args, per: perOf(printed) ?? '' } },
    found: found === null ? null : inUnit(found, unit, printed),
  };
}

function inUnit({ key, args }: Message, unit: string, printed: string): Message {
  return { key: key.replace(unit, printed), args };
}
