import type { SourceView } from '../../rate/source-view';

/** Sources on one line after what rests on them. */
export function SourceLinks({ sources }: { readonly sources: readonly SourceView[] }) {
  return (
    <>
      {sources.map((source) => (
        <span key={source.id} class="source">
          {source.link === null ? (
            source.title
          ) : (
            <a href={source.link} target="_blank" rel="noreferrer noopener">
              {source.title}
            </a>
          )}
        </span>
      ))}
    </>
  );
}
