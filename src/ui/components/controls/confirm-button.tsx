import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { useTexts } from '../../text-context';

interface ConfirmButtonProps {
  readonly children: ComponentChildren;
  /** What will happen, in one sentence. */
  readonly question: string;
  readonly onConfirm: () => void;
}

/** For what cannot be undone: asks first, in the browser's own modal dialog (focus is kept in and returned). */
export function ConfirmButton({ children, question, onConfirm }: ConfirmButtonProps) {
  const { say } = useTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const answer = (yes: boolean) => {
    dialog.current?.close();
    if (yes) onConfirm();
  };
  return (
    <>
      <button type="button" class="button" onClick={() => dialog.current?.showModal()}>
        {children}
      </button>
      <dialog ref={dialog} class="card" aria-labelledby={title}>
        <div class="stack">
          <p id={title}>{question}</p>
          <p class="row">
            <button type="button" class="button" onClick={() => answer(false)}>
              {say('action_cancel')}
            </button>
            <button type="button" class="button danger" onClick={() => answer(true)}>
              {children}
            </button>
          </p>
        </div>
      </dialog>
    </>
  );
}
