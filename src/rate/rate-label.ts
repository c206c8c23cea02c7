/**
 * Facts in, rating out: the one entry to this room. Pure, deterministic, never throws on any facts.
 *
 * Notes stand in this order: the user's alerts, safety advice, other notes and lenses, additives and their legal status.
 */
import type { LabelFacts } from '../label/label-facts';
import type { Profile } from './profile';
import type { Rating } from './rating';
import { additiveNotes } from './reasons/additive-notes';
import { alertNotes } from './reasons/alert-notes';
import { notRated } from './reasons/not-rated';
import { onLabelBasis } from './reasons/on-label-basis';
import { ruleNotes } from './reasons/rule-notes';
import { RULES_VERSION } from './rules/rules-version';
import { rateSignals } from './score/engine';
import { casesOf } from './score/evaluate';
import { signalsOf } from './signals/signals-of';
import { widenByLookUp } from './widen-by-look-up';

export function rateLabel(facts: LabelFacts, profile: Profile): Rating {
  const rate = (label: LabelFacts) => rateOnce(label, profile);
  return widenByLookUp(rate(facts), facts, rate);
}

function rateOnce(facts: LabelFacts, profile: Profile): Rating {
  const alerts = alertNotes(facts, profile.alerts);
  const asked = facts.exempt === null ? signalsOf(facts) : null;
  if (asked === null) return notRated(facts, alerts);
  const { set, signals } = asked;
  const cases = casesOf(set, signals);
  const rated = rateSignals(set, signals, cases);
  return {
    yardstick: set.scheme.yardstick,
    kind: facts.kind,
    verdict: rated.verdict,
    score: rated.verdict === 'unknown' ? null : rated.score,
    range: rated.range,
    coverage: rated.coverage,
    start: rated.start,
    reasons: onLabelBasis(rated.reasons, facts),
    adjustments: rated.adjustments,
    notes: alerts.concat(
      onLabelBasis(ruleNotes(set, signals, cases, profile), facts),
      additiveNotes(facts, profile),
    ),
    missing: rated.missing.map(({ core, half }) => ({
      key: half ? `missing.${core}.half` : `missing.${core}`,
      args: {},
    })),
    rulesVersion: RULES_VERSION,
  };
}
