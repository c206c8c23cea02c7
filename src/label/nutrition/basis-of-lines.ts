/**
 * "Fat 3 g / 100 ml", "Sugars 2 g per 100 ml": what the amounts are for, said on each line, is said once over them all instead. A hundred
 * of nothing is of grams or of millilitres.
 */
const LINE = /^(.{2,60}?\d[^\n/]{0,12}?) ?(?:\/|\b(?:je|par|per|por|pour|pro)\b) ?100 ?(g|ml)?$/i;
/** Fewer lines may be anything. */
const FEWEST = 3;

export function basisOfLines(text: string): string {
  const lines = text.split('\n').map((line) => LINE.exec(line.trim()) ?? [line]);
  const units = lines.filter(({ length }) => length > 1).map(([, , unit = 'g/ml']) => unit.toLowerCase());
  if (units.length < FEWEST || new Set(units).size > 1) return text;
  const first = lines.findIndex(({ length }) => length > 1);
  return lines
    .map(([whole, amount = whole], at) => (at === first ? `per 100 ${units[0]}\n${amount}` : amount))
    .join('\n');
}
