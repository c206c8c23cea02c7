import { DOSE, namesNutrient } from './nutrient-words';

const VALUE = /\d|trace|nil|[<?]|^-$/i;

const LETTER = /[a-z\u00c0-\uffef]/i;
const FACTS =
  /ingredient|contains|serving|portion|facts|nutri|nährwert|inhaltsstoff|wirkstoff|tagesdosis|zufuhr|(?:pro|par|per) (?:kaps|tabl|dos|gél|caps|scoop|spray)/i;

const PANEL = /\b(?:supplement|nutrition) facts\b/i;

/** Nutrients across the top, amounts below them. */
const FEWEST_ACROSS = 4;

/** At least two nutrient rows; nutrients across the top; or, in a table that says what a dose contains, one row with a dose, elsewhere three. */
export function looksNutritional(rows: readonly (readonly string[])[]): boolean {
  const isNutrient = ([label = '', ...values]: readonly string[]): boolean =>
    label.length < 90 && values.some((value) => VALUE.test(value)) && namesNutrient(label);
  if (rows.filter(isNutrient).length >= 2) return true;
  const [top = [], next = []] = rows;
  const across = top.filter(
    (cell, index) => cell.length < 40 && namesNutrient(cell) && VALUE.test(next[index] ?? ''),
  );
  if (across.length >= FEWEST_ACROSS) return true;
  const isDose = ([label = '', ...values]: readonly string[]): boolean =>
    label.length <= 120 &&
    LETTER.test(label) &&
    values.some((value) => value.length < 60 && DOSE.test(value));
  const doses = rows.filter(isDose).length;
  if (doses === 0) return false;
  const head = rows.slice(0, 4).flat().join(' ').slice(0, 300);
  const enough = FACTS.test(head) ? 1 : 3;
  // A blend gives one dose and the names of all that is in it.
  return doses >= enough && (PANEL.test(head) || doses * 2 >= rows.length - 4);
}
