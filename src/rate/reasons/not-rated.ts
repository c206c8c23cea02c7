/** What the guide has no measure for: alcohol, infant formula, medicines, oral care, pet food, and whatever is neither food, supplement nor cosmetic. */
import type { LabelFacts } from '../../label/label-facts';
import type { Rating, Reason } from '../rating';
import { RULES_VERSION } from '../rules/rules-version';
import { noteOf } from './note-of';

export function notRated(facts: LabelFacts, alerts: readonly Reason[]): Rating {
  const rule = `not-rated-${facts.exempt ?? 'non-food'}`;
  const why = noteOf({ rule, text: { key: `rule.${rule}`, args: {} }, section: 'The Gut-Skin Secret' });
  return {
    yardstick: facts.kind === 'skincare' ? 'skin-barrier' : 'gut-skin-guide',
    kind: facts.kind,
    verdict: 'not-rated',
    score: null,
    range: [0, 100],
    coverage: 0,
    start: 50,
    reasons: [],
    adjustments: [],
    notes: [...alerts, why],
    missing: [],
    rulesVersion: RULES_VERSION,
  };
}
