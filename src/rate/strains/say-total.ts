/** The product's count in one line: as printed with what it is the count of, and what that makes a day where the two differ. */
import type { Dose } from '../../label/nutrition/dose';
import type { ProbioticLabelFacts, TotalCount } from '../../label/strains/strain-facts';
import type { Message } from '../rating';
import { termKeys } from '../texts/term-keys';
import { dailyDose } from './daily-dose';

const MEASURE = /^(?:(\d+(?:\.\d+)?) )?([a-z]+)$/;

export function sayTotal(
  facts: Pick<ProbioticLabelFacts, 'count'>,
  total: TotalCount,
  intake: Dose | null,
): Message {
  const daily = dailyDose(total, facts, intake);
  const [, amount, measure] = MEASURE.exec(total.per ?? '') ?? [];
  const args = {
    count: total.value,
    unit: termKeys('unit', [total.unit]),
    ...(measure === undefined ? {} : { measure: termKeys('measure', [measure]) }),
    ...(amount === undefined ? {} : { amount: Number(amount) }),
    ...(daily === null || daily.value === total.value ? {} : { daily: daily.value }),
  };
  const per = measure === undefined ? '' : amount === undefined ? '.per' : '.per-several';
  return { key: `strain.total${per}${'daily' in args ? '.daily' : ''}`, args };
}
