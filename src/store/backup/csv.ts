/**
 * Comma-separated values as spreadsheets read them (RFC 4180, with a byte-order mark so that Excel sees UTF-8). A cell that a
 * spreadsheet would take for a formula gets an apostrophe in front, which reading takes away again.
 */
export const BYTE_ORDER_MARK = '\ufeff';

/** https://owasp.org/www-community/attacks/CSV_Injection; full-width signs count in Asian locales of Excel. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;
const ESCAPED = /^'[=+\-@\t\r\n＝＋－＠']/u;

/** Where numbers have a decimal comma, spreadsheets part cells by semicolons. */
export type Separator = ',' | ';';

export function writeCsv(
  rows: readonly (readonly (string | number | null)[])[],
  separator: Separator,
): string {
  const decimal = separator === ';' ? ',' : '.';
  const lines = rows.map((row) => row.map((cell) => writeCell(cell, decimal)).join(separator));
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}

function writeCell(cell: string | number | null, decimal: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `${Math.round(cell * 100) / 100}`.replace('.', decimal);
  const safe = FORMULA.test(cell) || ESCAPED.test(cell) ? `'${cell}` : cell;
  return /["\r\n,;\t']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows of cells with the line each begins on; quotes may hold line breaks. A quote that never closes ends with the text. */
export function readCsv(text: string): { readonly line: number; readonly cells: readonly string[] }[] {
  const body = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  const separator = separatorOf(body);
  const rows: { line: number; cells: string[] }[] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  let line = 1;
  let startLine = 1;
  const endRow = () => {
    cells.push(cell);
    if (cells.some((one) => one !== '')) rows.push({ line: startLine, cells: cells.map(unescapeCell) });
    cells = [];
    cell = '';
  };
  for (let at = 0; at < body.length; at += 1) {
    const sign = body[at];
    if (sign === '\n') line += 1;
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (body[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && cell === '') quoted = true;
    else if (sign === separator) {
      cells.push(cell);
      cell = '';
    } else if (sign === '\n') {
      endRow();
      startLine = line;
    } else if (sign !== '\r') cell += sign;
  }
  endRow();
  return rows;
}

function unescapeCell(cell: string): string {
  return ESCAPED.test(cell) ? cell.slice(1) : cell;
}

/** The one that the heading has more of. */
function separatorOf(text: string): string {
  const end = text.indexOf('\n');
  const heading = end === -1 ? text : text.slice(0, end);
  const [most] = [',', ';', '\t'].sort((a, b) => heading.split(b).length - heading.split(a).length);
  return most ?? ',';
}
