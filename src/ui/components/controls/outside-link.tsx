import type { ComponentChildren } from 'preact';

interface OutsideLinkProps {
  readonly href: string;
  readonly children: ComponentChildren;
}

/** A link that leaves Gutlight, and does not say where from. */
export function OutsideLink({ href, children }: OutsideLinkProps) {
  return (
    <a href={href} target="_blank" rel="noreferrer noopener">
      {children}
    </a>
  );
}
