import type { ComponentChildren } from 'preact';
import { useFocusHeir } from '../../use-focus-heir';

interface PassingButtonProps {
  readonly class?: string;
  readonly onClick: () => void;
  readonly children: ComponentChildren;
}

/** A button that is gone once it has done its work; its focus stays in the region. */
export function PassingButton({ class: looks = 'button', onClick, children }: PassingButtonProps) {
  const button = useFocusHeir<HTMLButtonElement>();
  return (
    <button ref={button} type="button" class={looks} onClick={onClick}>
      {children}
    </button>
  );
}
