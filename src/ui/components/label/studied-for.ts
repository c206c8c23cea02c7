import type { StudyView } from '../../../rate/strains/strain-view';

export interface StudiedFor {
  readonly condition: string;
  readonly direction: string;
  readonly directionText: string;
}

/** What the studies were about and what came of them, each pair once: three trials of the same with the same end are one line. */
export function studiedFor(studies: readonly StudyView[]): readonly StudiedFor[] {
  const seen = new Map<string, StudiedFor>();
  for (const { condition, direction, directionText } of studies) {
    seen.set(`${condition}\n${direction}`, { condition, direction, directionText });
  }
  return [...seen.values()];
}
