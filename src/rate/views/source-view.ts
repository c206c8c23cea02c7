import sources from '../../../rules/sources.json' with { type: 'json' };
import { checkedSources } from '../rules/checked-sources';

export interface SourceView {
  readonly id: string;
  /** "Holscher 2017: Dietary fiber and prebiotics and the gastrointestinal microbiota". */
  readonly title: string;
  /** https only; null where the source has no address. */
  readonly link: string | null;
}

interface SourceRow {
  readonly authors: string;
  readonly year?: number;
  readonly title: string;
  readonly doi?: string;
  readonly pmid?: string;
  readonly url?: string;
}

const ROWS = new Map<string, SourceRow>(Object.entries(sources));

/** Only sources that somebody has checked are shown; the others may steer a rule but are no evidence to a reader. */
export function viewSources(ids: readonly string[]): SourceView[] {
  return checkedSources(ids).flatMap((id) => {
    const row = ROWS.get(id);
    return row === undefined ? [] : [viewSource(id, row)];
  });
}

function viewSource(id: string, row: SourceRow): SourceView {
  const by = [row.authors, row.year].filter((part) => part !== undefined && part !== '');
  return { id, title: by.length > 0 ? `${by.join(' ')}: ${row.title}` : row.title, link: linkOf(row) };
}

function linkOf({ doi, pmid, url }: SourceRow): string | null {
  if (doi !== undefined) return `https://doi.org/${doi}`;
  if (pmid !== undefined) return `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`;
  return url?.startsWith('https://') ? url : null;
}
