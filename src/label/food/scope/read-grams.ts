import type { Scope } from './scope';

const UNITS: Readonly<Record<string, number>> = {
  g: 1,
  gram: 1,
  gramm: 1,
  grammes: 1,
  grams: 1,
  mg: 0.001,
  mcg: 0.000001,
  ug: 0.000001,
};
/** Marks and words between a name and its amount: "inulin (from chicory root): 3 g". */
const FARTHEST = 8;

/** Grams stated beside a name: "inulin 200 mg", "FOS (3 g)", "2,5 g inulin". Null where no amount stands there. */
export function readGrams(scope: Scope, start: number, end: number): number | null {
  for (let at = end; at < Math.min(end + FARTHEST, scope.tokens.length); at += 1) {
    const token = scope.tokens[at];
    if (token === undefined || token.text === ',' || token.text === ';' || token.text === '.') break;
    if (token.kind === 'break' && at > end) break;
    const grams = amountAt(scope, at);
    if (grams !== null) return grams;
  }
  return (
    amountAt(scope, start - 2) ?? (joinedUnit(scope, start - 1) !== null ? amountAt(scope, start - 1) : null)
  );
}

function amountAt(scope: Scope, at: number): number | null {
  const joined = joinedUnit(scope, at);
  if (joined !== null) return joined;
  const token = scope.tokens[at];
  if (token?.kind !== 'number') return null;
  const unit = UNITS[scope.tokens[at + 1]?.text ?? ''];
  return unit === undefined ? null : grams(token.text, unit);
}

/** "200mg" is one token. */
function joinedUnit(scope: Scope, at: number): number | null {
  const parts = /^(\d{1,6}(?:[.,]\d{1,3})?)(g|mg|mcg|ug)$/.exec(scope.tokens[at]?.text ?? '');
  return parts === null ? null : grams(parts[1] ?? '', UNITS[parts[2] ?? ''] ?? 1);
}

function grams(text: string, unit: number): number | null {
  const plain = /^\d{1,3}[.,]000$/.test(text) && unit < 1 ? text.replace(/[.,]/, '') : text.replace(',', '.');
  const value = Number(plain) * unit;
  return Number.isFinite(value) && value > 0 && value < 1000 ? Math.round(value * 1e6) / 1e6 : null;
}
