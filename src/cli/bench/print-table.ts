import type { BenchRow } from './row';

/** The rows as one aligned table. */
export function printTable(rows: readonly BenchRow[]): string {
  const cells = rows.map((row) => [
    row.group,
    row.what,
    `${significant(row.value)} ${row.unit}`,
    row.ratio === undefined ? '' : `${significant(row.ratio)} × ${row.against ?? ''}`,
  ]);
  const table = [['group', 'what', 'figure', 'beside'], ...cells];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  return `${table
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')}\n`;
}

function significant(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3)));
}
