/**
 * What a label or page says beside its own contents: products bought together, comparisons, reviews, questions. Organisms and counts there
 * are of something else.
 *
 * An aside reaches from its heading to the next heading of contents or, where it begins on the heading's own line, to the end of that line.
 * A question and what is sold separately are asides wherever they stand. One pass over the headings.
 */
import words from '../../../../rules/supplements/label-words.json' with { type: 'json' };
import { alternatives, anyOf } from '../word-list';
import { sentenceAround } from './sentence-around';

export type IsAside = (start: number, end: number) => boolean;

/** A heading opens a line, behind a bullet at most; one with a colon may open a sentence, too, "A vs. B" stand anywhere on a short line, and a table of brands be one. */
const HEADING = new RegExp(
  String.raw`(?<=^|\n)[^\p{L}\n]{0,4}(?:(?<contents>${alternatives(words.contentsHeadings)})|(?<aside>${alternatives(words.asideHeadings)}|[^\n]{1,30}\s(?:vs|versus)\b|(?:brand|marke|marque|marca|merk)\s?(?=\|)))(?!\p{L})(?<rest>[^\n]*)|(?<=[.!?;|]\s{1,3})(?<inline>${alternatives(words.asideHeadings)})\s?:(?<on>[^\n]*)`,
  'giu',
);
/** A heading that goes on for longer holds its own text. */
const LONGEST_REST = 50;
const ELSEWHERE = anyOf(words.soldElsewhere);

export function asidesIn(text: string): IsAside {
  const sections = sectionsOf(text);
  return (start, end) => {
    if (sections.some(({ from, to }) => start >= from && end <= to)) return true;
    const { head, tail, isQuestion } = sentenceAround(text, start, end);
    return isQuestion || ELSEWHERE.test(head) || ELSEWHERE.test(tail);
  };
}

interface Section {
  readonly from: number;
  readonly to: number;
}

function sectionsOf(text: string): Section[] {
  const sections: Section[] = [];
  let open: number | null = null;
  for (const match of text.matchAll(HEADING)) {
    const { contents, rest = '', on } = match.groups ?? {};
    const end = match.index + match[0].length;
    if (contents !== undefined) {
      if (open !== null) sections.push({ from: open, to: match.index });
      open = null;
    } else if (on !== undefined || rest.length > LONGEST_REST) sections.push({ from: match.index, to: end });
    else open ??= match.index;
  }
  if (open !== null) sections.push({ from: open, to: text.length });
  return sections;
}
