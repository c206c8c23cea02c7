/** One row of cosmetic law as a line: "Limited in the EU: 2% (face products) · since 2025-02-01 · (EU) 2024/996". */

import type { Language } from '../texts/languages';
import { sayMessage } from '../texts/texts';
import type { LawRow } from './cosmetic-law';

/** Retinol is limited to 0.3%, genistein to 0.007%. */
const MOST_DECIMALS = 4;

export function sayLaw(row: LawRow, language: Language): string {
  const say = (key: string, args: Record<string, string> = {}) => sayMessage({ key, args }, language);
  const where = say(`law.place.${row.place}`);
  const limit = row.limits.map(([percent, products]) => sayLimit(percent, products, language)).join(', ');
  const what = limit === '' && row.status === 'restricted' ? 'law.restricted-use' : `law.${row.status}`;
  return [
    say(what, { where, limit }),
    ...(row.since === null ? [] : [say('law.since', { since: row.since })]),
    ...(row.until === null ? [] : [say('law.until', { until: row.until })]),
    row.act,
  ].join(' · ');
}

/** A limit of 0 names the products that may not hold it. */
function sayLimit(percent: number, products: string | null, language: Language): string {
  const named = products === null ? '' : sayMessage({ key: `law.in.${products}`, args: {} }, language);
  if (percent === 0) return named;
  const share = (percent / 100).toLocaleString(language, {
    style: 'percent',
    maximumFractionDigits: MOST_DECIMALS,
  });
  return named === '' ? share : `${share} (${named})`;
}
