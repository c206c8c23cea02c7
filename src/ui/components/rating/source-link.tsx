import type { SourceView } from '../../../rate/views/source-view';
import { OutsideLink } from '../controls/outside-link';

/** A source by its title, which leads to it where it can be read. */
export function SourceLink({ source: { title, link } }: { readonly source: SourceView }) {
  if (link === null) return <>{title}</>;
  return <OutsideLink href={link}>{title}</OutsideLink>;
}
