/** Columns of a terminal line that are read without moving the eyes. */
const WIDTH = 100;

/** Breaks a text at spaces into lines of at most 100 columns, each behind `indent`. */
export function wrapText(text: string, indent: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && indent.length + line.length + 1 + word.length > WIDTH) {
      lines.push(indent + line);
      line = '';
    }
    line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, indent + line];
}
