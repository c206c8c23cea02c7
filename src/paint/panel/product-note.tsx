import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { useTexts } from '../../ui/text-context';

interface ProductNoteProps {
  readonly note: string;
  readonly onNote: (note: string) => void;
}

/** What the user wants to remember of the product; kept by its button, and when the panel closes. Whatever carries a note is saved. */
export function ProductNote({ note, onNote }: ProductNoteProps) {
  const { say } = useTexts();
  const id = useId();
  const [text, setText] = useState(note);
  // As it was: an erased note does not shut the field in which it is erased.
  const [isOpen] = useState(note !== '');
  const isKept = text === note;
  const latest = useRef({ text, note, onNote });
  latest.current = { text, note, onNote };
  useEffect(
    () => () => {
      const { current } = latest;
      if (current.text !== current.note) current.onNote(current.text);
    },
    [],
  );
  return (
    <details open={isOpen}>
      <summary>{say('panel_note')}</summary>
      <div class="field">
        <label for={id} class="hidden">
          {say('panel_note')}
        </label>
        <textarea
          id={id}
          rows={2}
          maxLength={2000}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
        <button type="button" class="button" aria-disabled={isKept} onClick={() => isKept || onNote(text)}>
          {say('panel_note_save')}
        </button>
      </div>
    </details>
  );
}
