/** The label-quality checklist: what a label of live organisms should say, and whether this one says it. It is about the label, not the strains. */
import quality from '../../../rules/supplements/quality.json' with { type: 'json' };
import type { Dose } from '../../label/nutrition/dose';
import type { ProbioticLabelFacts } from '../../label/strains/strain-facts';
import type { Message } from '../rating';
import { sayTotal } from './say-total';

export type CheckStatus = 'pass' | 'fail' | 'unknown';

export interface CheckLine {
  readonly id: string;
  readonly status: CheckStatus;
  readonly text: Message;
  readonly found: Message;
  readonly sources: readonly string[];
}

interface Answer {
  readonly status: CheckStatus;
  /** What is said instead of the usual sentence for this status. */
  readonly found?: Message;
  readonly args?: Message['args'];
}

type Check = (
  facts: ProbioticLabelFacts,
  studies: readonly { dose: 'met' | 'below' | 'unknown'; verified: boolean }[],
  intake: Dose | null,
) => Answer;

const CHECKS: Readonly<Record<string, Check>> = {
  'strain-named': ({ strains }) => {
    const named = strains.filter(({ strain }) => strain !== null).length;
    if (strains.length === 0) return { status: 'fail', args: { named, total: 0 } };
    return { status: named === strains.length ? 'pass' : 'fail', args: { named, total: strains.length } };
  },
  'unit-is-count': (facts, _, intake) => {
    const { strains, count, parts } = facts;
    if (count !== null) return { status: 'pass', found: sayTotal(facts, count, intake) };
    return {
      status: parts !== undefined || strains.some((strain) => strain.count !== null) ? 'pass' : 'fail',
    };
  },
  'count-through-expiry': ({ guaranteed }) => {
    if (guaranteed === 'unstated') return { status: 'unknown' };
    return { status: guaranteed === 'expiry' ? 'pass' : 'fail' };
  },
  'per-strain-counts': ({ strains, count, parts }) => {
    const counted = strains.filter((strain) => strain.count !== null).length;
    if (counted === 0 && count === null && parts === undefined)
      return { status: 'unknown', args: { counted, total: strains.length } };
    return {
      status: counted > 0 && counted === strains.length ? 'pass' : 'fail',
      args: { counted, total: strains.length },
    };
  },
  'dose-like-trials': (_, studies) => {
    const compared = studies.filter(({ verified, dose }) => verified && dose !== 'unknown');
    if (compared.length === 0) return { status: 'unknown' };
    return { status: compared.some(({ dose }) => dose === 'met') ? 'pass' : 'fail' };
  },
  storage: ({ storageStated }) => ({ status: storageStated ? 'pass' : 'unknown' }),
  live: ({ strains }) => {
    if (strains.some(({ state }) => state === 'heat-killed')) return { status: 'fail' };
    return {
      status: strains.length > 0 && strains.every(({ state }) => state === 'live') ? 'pass' : 'unknown',
    };
  },
};

export function checkLabel(
  facts: ProbioticLabelFacts,
  studies: readonly { dose: 'met' | 'below' | 'unknown'; verified: boolean }[],
  intake: Dose | null,
): CheckLine[] {
  return quality.checklist.flatMap(({ id, sources }) => {
    const answer = CHECKS[id]?.(facts, studies, intake);
    if (answer === undefined) return [];
    return {
      id,
      sources,
      status: answer.status,
      text: { key: `strain.check.${id}`, args: {} },
      found: answer.found ?? { key: `strain.check.${id}.${answer.status}`, args: answer.args ?? {} },
    };
  });
}
