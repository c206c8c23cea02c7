import type { Reason } from '../rating';

/** What is said without points and without a row of the rules. */
export function noteOf({
  rule,
  text,
  pillar = 'note',
  evidence = 'guide',
  section = '',
  sources = [],
  spans = [],
}: Pick<Reason, 'rule' | 'text'> &
  Partial<Pick<Reason, 'pillar' | 'evidence' | 'section' | 'sources' | 'spans'>>): Reason {
  return {
    rule,
    pillar,
    points: 0,
    text,
    found: null,
    threshold: null,
    gauge: null,
    evidence,
    section,
    sources,
    spans,
  };
}
