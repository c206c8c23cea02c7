import type { LabelFacts } from '../label/label-facts';
import type { PanelTable } from '../protocol/panel-view';
import type { Language } from '../rate/texts';

/** The label's own tables: organisms of a probiotic, entries of an INCI list. */
export function viewTables(_facts: LabelFacts, _language: Language): readonly PanelTable[] {
  return [];
}
