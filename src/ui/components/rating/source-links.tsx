import type { SourceView } from '../../../rate/views/source-view';
import { SourceLink } from './source-link';

/** Sources on one line after what rests on them. */
export function SourceLinks({ sources }: { readonly sources: readonly SourceView[] }) {
  return (
    <>
      {sources.map((source) => (
        <span key={source.id} class="source">
          <SourceLink source={source} />
        </span>
      ))}
    </>
  );
}
