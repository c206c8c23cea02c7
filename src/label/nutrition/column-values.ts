/**
 * Picks one column of a panel and turns its cells into grams and energy. A cell that cannot be what it claims (more than 100 g in 100 g,
 * an energy whose unit cannot be told) is left unknown: a wrong number is worse than none.
 */
import type { Amount } from './amount';
import { readEnergy } from './energy';
import { NUTRITION_COLUMNS, type NutritionColumn } from './nutrition-facts';
import type { Cell, Panel, PanelRow } from './panel';

export interface ColumnValues {
  readonly values: Map<NutritionColumn, number>;
  /** Printed as a bound or as a trace. */
  readonly lessThan: Set<NutritionColumn>;
}

/** @param pick which cell of a row belongs to the column; null where the row has none */
export function readColumn(panel: Panel, pick: (row: PanelRow) => Cell | null): ColumnValues {
  const values = new Map<NutritionColumn, number>();
  const lessThan = new Set<NutritionColumn>();
  const energies: { amounts: readonly Amount[]; units: readonly ('kJ' | 'kcal')[] }[] = [];
  for (const row of panel.rows) {
    const cell = pick(row);
    if (cell === null || cell.kind === 'none') continue;
    row.subjects.forEach((subject, index) => {
      if (subject.kind === 'nutrient') return;
      if (subject.kind === 'energy') {
        if (cell.kind === 'amounts') energies.push({ amounts: cell.amounts, units: subject.units });
        return;
      }
      if (values.has(subject.column)) return;
      if (cell.kind === 'trace') {
        values.set(subject.column, 0);
        lessThan.add(subject.column);
        return;
      }
      const amount = cell.amounts[row.subjects.length > 1 ? index : 0];
      const grams = amount === undefined ? null : gramsOf(amount, row.unit, subject.column);
      if (amount === undefined || grams === null) return;
      values.set(subject.column, grams);
      if (amount.lessThan) lessThan.add(subject.column);
    });
  }
  for (const { amounts, units } of energies) {
    const energy = readEnergy(amounts, units, values);
    if (energy.kJ !== null && !values.has('energyKj')) values.set('energyKj', energy.kJ);
    if (energy.kcal !== null && !values.has('energyKcal')) values.set('energyKcal', energy.kcal);
    if (amounts.some((amount) => amount.lessThan)) {
      if (energy.kJ !== null) lessThan.add('energyKj');
      if (energy.kcal !== null) lessThan.add('energyKcal');
    }
  }
  return { values, lessThan };
}

/** Drops what no food can hold in 100 g. */
export function withoutImpossible(column: ColumnValues): ColumnValues {
  for (const name of NUTRITION_COLUMNS) {
    const value = column.values.get(name);
    // Pure fat has 3,700 kJ and 900 kcal; 100 ml of syrup weigh up to 140 g, and labels round.
    const most = name === 'energyKj' ? 3800 : name === 'energyKcal' ? 930 : 140;
    if (value !== undefined && value > most) {
      column.values.delete(name);
      column.lessThan.delete(name);
    }
  }
  return column;
}

function gramsOf(amount: Amount, labelUnit: PanelRow['unit'], column: NutritionColumn): number | null {
  const unit = amount.unit ?? labelUnit;
  if (unit === 'g') return amount.value;
  if (unit === 'mg') return clean(amount.value / 1000);
  if (unit === 'µg') return clean(amount.value / 1e6);
  if (unit !== null) return null;
  if (column !== 'sodium') return amount.value;
  // Without a unit: labels print sodium in whole milligrams or in fractions of a gram; what could be either stays unknown.
  if (amount.value >= 5) return clean(amount.value / 1000);
  return amount.value === 0 || amount.value < 1 ? amount.value : null;
}

/** Takes the dust of binary fractions off. */
export function clean(value: number): number {
  return Number(value.toPrecision(10));
}
