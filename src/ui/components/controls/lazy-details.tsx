import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface LazyDetailsProps {
  readonly summary: ComponentChildren;
  readonly class?: string;
  readonly startsOpen?: boolean;
  readonly children: ComponentChildren;
}

/** What opens on a click and is made only then: a shelf of a thousand reads no label that nobody asked for. */
export function LazyDetails({ summary, startsOpen = false, children, ...rest }: LazyDetailsProps) {
  const [isOpen, setOpen] = useState(startsOpen);
  return (
    <details {...rest} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {isOpen && children}
    </details>
  );
}
