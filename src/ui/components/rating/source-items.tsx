import type { SourceView } from '../../../rate/views/source-view';
import { SourceLink } from './source-link';

/** Sources as items of a list. */
export function SourceItems({ sources }: { readonly sources: readonly SourceView[] }) {
  return (
    <>
      {sources.map((source) => (
        <li key={source.id}>
          <SourceLink source={source} />
        </li>
      ))}
    </>
  );
}
