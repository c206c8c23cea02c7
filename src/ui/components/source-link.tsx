import type { SourceView } from '../../rate/source-view';

/** A source by its title, which leads to it where it can be read. */
export function SourceLink({ source: { title, link } }: { readonly source: SourceView }) {
  if (link === null) return <>{title}</>;
  return (
    <a href={link} target="_blank" rel="noreferrer noopener">
      {title}
    </a>
  );
}
