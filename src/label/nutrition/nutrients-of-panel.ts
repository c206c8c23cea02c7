import type { Kind } from '../kind';
import type { AmountUnit } from './amount';
import { isHundred } from './basis';
import { chooseColumns, unitBasis } from './choose-columns';
import type { Nutrient } from './nutrition-facts';
import type { Panel, PanelRow } from './panel';

/** Vitamins, minerals and long-chain fats with their units, per 100 and per serving or day, in label order. */
export function nutrientsOfPanel(panel: Panel, kind: Kind | null): Nutrient[] {
  const chosen = chooseColumns(panel, kind);
  const found: Nutrient[] = [];
  for (const row of panel.rows) {
    const [subject] = row.subjects;
    if (subject?.kind !== 'nutrient') continue;
    const add = (index: number, per: Nutrient['per']): void => {
      const cell = row.cells[index];
      if (cell?.kind !== 'amounts') return;
      const amount = cell.amounts[0];
      const unit = amount === undefined ? null : unitOf(amount.unit, row);
      if (amount === undefined || unit === null || amount.value <= 0) return;
      const salt = found.findIndex((earlier) => earlier.name === subject.name && earlier.per === per);
      const earlier = found[salt];
      // "Magnesium orotate 400 mg, equivalent to magnesium 25.5 mg": the element counts, the salt is its form.
      if (earlier !== undefined && earlier.form !== null && subject.form === null && earlier.unit === unit) {
        if (amount.value < earlier.value) found[salt] = { ...earlier, value: amount.value };
        return;
      }
      found.push({ name: subject.name, value: amount.value, unit, per, form: subject.form });
    };
    if (row.basis !== null) {
      const per = isHundred(row.basis.size)
        ? unitBasis(row.basis, kind, panel)
        : row.basis.per === 'day'
          ? 'day'
          : 'serving';
      add(
        row.cells.findIndex((cell) => cell.kind === 'amounts'),
        per,
      );
      continue;
    }
    if (chosen.per100 !== null) add(chosen.per100.index, chosen.per100.basis);
    if (chosen.serving !== null) add(chosen.serving.index, chosen.serving.per);
  }
  return found;
}

function unitOf(unit: AmountUnit | null, row: PanelRow): string | null {
  const known = unit ?? row.unit;
  return known === null || known === '%' || known === 'ml' || known === 'kJ' || known === 'kcal'
    ? null
    : known;
}
