import type { Rating } from '../rating';
import type { Language } from './languages';
import { sayMessage } from './texts';

/**
 * The reason that decides, in so few words that a badge never cuts them (rules/texts/<language>/short.json). For what fits the
 * strongest in favour, else the strongest against: a reader wants to know why. Null when there is nothing to say.
 */
export function shortReason({ verdict, reasons, notes, missing }: Rating, language: Language): string | null {
  const wanted = verdict === 'fits' ? 1 : -1;
  const [first] = [...reasons].sort(
    (a, b) =>
      Number(b.points * wanted > 0) - Number(a.points * wanted > 0) ||
      Math.abs(b.points) - Math.abs(a.points),
  );
  const told = verdict === 'not-rated' ? notes[0] : first;
  // What speaks for a product does not explain why it is off.
  const explains = told !== undefined && (verdict !== 'off' || told.points < 0);
  if (explains) return sayMessage({ key: `short.${told.rule}`, args: told.text.args }, language);
  return missing.length === 0 ? null : sayMessage({ key: 'short.partly-known', args: {} }, language);
}
