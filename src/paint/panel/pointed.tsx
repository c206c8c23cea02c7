import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { ReasonView } from '../../rate/views/rating-view';

interface PointedProps {
  /** Those that have words to light: reasons of the score, and no notes. */
  readonly reasons: readonly ReasonView[];
  /** The reason under pointer or keyboard, or null when there is none. */
  readonly onPoint: (reasons: readonly ReasonView[] | null) => void;
  readonly children: ComponentChildren;
}

/** Lights the words of a reason while it is pointed at. */
export function Pointed({ reasons, onPoint, children }: PointedProps) {
  const lit = useRef<string | null>(null);
  const light = (rule: string | null) => {
    // A pointer that wanders within a reason lights nothing new, and finding words costs a walk through the page.
    if (rule === lit.current) return;
    lit.current = rule;
    const found = reasons.filter((reason) => reason.rule === rule);
    onPoint(found.length === 0 ? null : found);
  };
  const point = ({ target }: { readonly target: EventTarget | null }) => {
    const item = target instanceof Element ? target.closest<HTMLElement>('.reason') : null;
    light(item?.dataset.rule ?? null);
  };
  const leave = () => light(null);
  return (
    <div class="groups" onPointerOver={point} onPointerLeave={leave} onFocusIn={point} onFocusOut={leave}>
      {children}
    </div>
  );
}
