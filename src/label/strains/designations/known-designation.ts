/** The designation of the strain table that begins at a word: over blanks, hyphens and OCR slips, the longest that fits. */
import { compactCode, type LabelWord } from '../label-words';
import { beginsDesignation, type Designation, findDesignations } from './strain-table';

export interface StrainCode {
  readonly text: string;
  readonly known: Designation | null;
  /** First word after the code, and the text offset where the code ends. */
  readonly next: number;
  readonly end: number;
}

/** "CNCM I-3856", "GBI-30, 6086" and "Bifidus Regularis" have at most this many words. */
const MOST_WORDS = 6;
/** Beginnings in which OCR changes a letter ("CNCM l-745", "ROO52"). */
const MENDABLE = /^(?:cncm|r[o0]|gbl)/;
const INNER_GAP = /^[\s\-.:/]{0,3}$/;
/** A designation of the table that begins here; the longest that `fits`. */
export function readKnownDesignation(
  words: readonly LabelWord[],
  at: number,
  fits: (designation: Designation) => boolean,
): StrainCode | null {
  let compact = '';
  let best: StrainCode | null = null;
  for (let next = at; next < words.length && next < at + MOST_WORDS; next += 1) {
    const word = words[next];
    if (word === undefined) break;
    if (next > at && !INNER_GAP.test(word.gap) && !(word.gap === ', ' && /^\d+$/.test(word.text))) break;
    if (word.compact === '') break;
    compact += word.compact;
    const begins = beginsDesignation(compact);
    if (!begins && !/\d/.test(compact) && !MENDABLE.test(compact)) break;
    const fitting =
      compact.length > 1 || next > at || word.text === 'T' ? findDesignations(compact).find(fits) : undefined;
    if (fitting !== undefined) {
      best = {
        text: spellingOf(fitting, words, at, next, compact),
        known: fitting,
        next: next + 1,
        end: word.end,
      };
    }
    if (!begins && !MENDABLE.test(compact)) break;
  }
  return best;
}

/** The table's spelling of a strain's main name and of a mended code; a further name as this label prints it. */
function spellingOf(
  { text, row }: Designation,
  words: readonly LabelWord[],
  from: number,
  to: number,
  compact: string,
): string {
  if (text === row.strain || compactCode(text) !== compact) return text;
  return words
    .slice(from, to + 1)
    .map((word, i) => (i === 0 ? '' : word.gap) + word.text)
    .join('')
    .replace(/\s+/g, ' ');
}
