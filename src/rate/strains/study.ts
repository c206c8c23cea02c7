/** One study as a reader sees it: condition, people, design, result and how the dose of this label compares. */
import type { Message } from '../rating';
import type { EvidenceRow } from './match-evidence';

export type Domain = 'gut' | 'skin' | 'other';

export interface Study {
  readonly id: string;
  readonly domain: Domain;
  readonly condition: Message;
  readonly population: Message;
  readonly design: Message;
  /** "well studied", "one good study", "early, small studies", … */
  readonly level: Message;
  /** positive | mixed | null | negative */
  readonly direction: string;
  readonly directionText: Message;
  readonly participants: number | null;
  readonly source: string;
  /** False: the paper has not been opened; show as "unverified", not as evidence. */
  readonly verified: boolean;
  readonly dose: 'met' | 'below' | 'unknown';
  /** The study's numbers, what was given beside, what weakens it. */
  readonly notes: readonly Message[];
}

export function studyOf(row: EvidenceRow, dose: Study['dose'], notes: readonly Message[]): Study {
  const beside = row.with === undefined ? [] : [message('strain.note.with', { with: row.with })];
  const killed = row.heatKilled === true ? [message('strain.note.heat-killed')] : [];
  const outcome =
    row.outcome === undefined
      ? []
      : [
          message(`strain.outcome.${row.outcome.measure}`, {
            product: row.outcome.product,
            comparison: row.outcome.comparison,
          }),
        ];
  const limits = (row.limits ?? []).map((limit) => message(`strain.limit.${limit}`));
  return {
    id: row.id,
    domain: row.domain === 'gut' || row.domain === 'skin' ? row.domain : 'other',
    condition: message(`strain.condition.${row.condition}`),
    population: message(`strain.population.${row.population}`),
    design: message(`strain.design.${row.design}`),
    level: message(`strain.level.${row.level}`),
    direction: row.direction,
    directionText: message(`strain.direction.${row.direction}`),
    participants: row.n ?? null,
    source: row.source,
    verified: row.status === 'checked',
    dose,
    notes: [...outcome, ...notes, ...beside, ...killed, ...limits],
  };
}

/** CFU and AFU are counted in different ways: across units nothing is compared. */
export function compareDose(row: EvidenceRow, dose: { value: number; unit: string } | null): Study['dose'] {
  if (row.dose === undefined || dose === null || dose.unit !== row.dose.unit) return 'unknown';
  return dose.value >= row.dose.value ? 'met' : 'below';
}

export function message(key: string, args: Message['args'] = {}): Message {
  return { key, args };
}
