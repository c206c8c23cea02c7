import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import { useTexts } from '../../text-context';
import { useFocusHeir } from '../../use-focus-heir';

interface UndoBarProps {
  readonly text: string;
  readonly onUndo: () => void;
  readonly onDone: () => void;
}

/** Long enough to notice and to reach by keyboard (WCAG 2.2.1 asks for 20 s where a limit cannot be turned off). */
const SHOWN_MS = 20_000;

/** Says what was removed and brings it back. */
export function UndoBar({ text, onUndo, onDone }: UndoBarProps) {
  const { say } = useTexts();
  const id = useId();
  const bar = useFocusHeir<HTMLDivElement>();
  const button = useRef<HTMLButtonElement>(null);
  // The button that removed it is gone, and the focus with it: taken up before anyone can press another key.
  useLayoutEffect(() => button.current?.focus(), [text]);
  useEffect(() => {
    const timer = setTimeout(onDone, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <div ref={bar} class="undo" role="status">
      <span id={id}>{text}</span>
      <button ref={button} type="button" class="button" aria-describedby={id} onClick={onUndo}>
        {say('action_undo')}
      </button>
    </div>
  );
}
