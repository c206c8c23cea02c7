/**
 * An organism as the label prints it, on one line: "L. rhamnosus GG (LGG)". A bracket that opens before the last code is closed, whether the
 * label closes it there or goes on in it ("(HN019, 5 billion)").
 */
const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']' };

/** `start` and `end`: of the name with its codes in the cleaned label text. */
export function printedName(text: string, start: number, end: number): string {
  const printed = text.slice(start, end).replace(/\s+/g, ' ').trim();
  const open: string[] = [];
  for (const sign of printed) {
    const closing = CLOSING[sign];
    if (closing !== undefined) open.push(closing);
    else if (sign === open.at(-1)) open.pop();
  }
  return printed + open.reverse().join('');
}
