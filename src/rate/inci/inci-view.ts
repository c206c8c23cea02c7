/**
 * An INCI report in the reader's language: how many ingredients do what, what stands out and why (ingredients with the same note
 * told together, so that a long list stays short), and the whole list in its order.
 */

import type { Evidence, Message } from '../rating';
import type { Language } from '../texts/languages';
import { sayMessage } from '../texts/texts';
import type { InciMark, InciReport } from './inci-report';
import { sayLaw } from './say-law';

export interface InciShare {
  readonly kind: string;
  readonly text: string;
  readonly count: number;
}

export interface InciNoteView {
  readonly text: string;
  readonly names: readonly string[];
  readonly evidenceKey: `evidence_${Evidence}`;
}

export interface InciGroupView {
  readonly mark: InciMark;
  readonly titleKey: `inci_mark_${InciMark}`;
  readonly notes: readonly InciNoteView[];
}

export interface InciRowView {
  readonly name: string;
  /** Null where the name is not recognised. */
  readonly function: string | null;
  /** The first ingredient below the estimated 1 % line. */
  readonly opensBelowOnePercent: boolean;
}

export interface InciView {
  /** Most frequent first. */
  readonly shares: readonly InciShare[];
  readonly groups: readonly InciGroupView[];
  readonly rows: readonly InciRowView[];
  readonly onePercent: string | null;
  readonly recognised: InciReport['recognised'];
}

/** What a reader asks first comes first. */
const MARKS: readonly InciMark[] = ['supports', 'irritates', 'guide', 'microbiome', 'limited'];

export function viewInci(report: InciReport, language: Language): InciView {
  const say = (message: Message) => sayMessage(message, language);
  const first = report.rows.findIndex((row) => row.belowOnePercent === true);
  return {
    shares: report.breakdown.map(({ kind, label, count }) => ({ kind, text: say(label), count })),
    groups: MARKS.map((mark) => groupOf(mark, report, language)).filter(({ notes }) => notes.length > 0),
    rows: report.rows.map((row, index) => ({
      name: row.text,
      function: row.function === null ? null : say(row.function),
      opensBelowOnePercent: index === first,
    })),
    onePercent: report.onePercent === null ? null : say(report.onePercent),
    recognised: report.recognised,
  };
}

function groupOf(mark: InciMark, { rows }: InciReport, language: Language): InciGroupView {
  const notes = new Map<string, { names: Set<string>; evidenceKey: InciNoteView['evidenceKey'] }>();
  for (const row of rows) {
    for (const note of row.notes) {
      if (note.mark !== mark) continue;
      const text = 'law' in note ? sayLaw(note.law, language) : sayMessage(note.text, language);
      const known = notes.get(text);
      if (known === undefined) {
        notes.set(text, { names: new Set([row.text]), evidenceKey: `evidence_${note.evidence}` });
      } else known.names.add(row.text);
    }
  }
  return {
    mark,
    titleKey: `inci_mark_${mark}`,
    notes: [...notes].map(([text, { names, evidenceKey }]) => ({ text, names: [...names], evidenceKey })),
  };
}
