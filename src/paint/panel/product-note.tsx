import { useId, useState } from 'preact/hooks';
import { useTexts } from '../../ui/text-context';
import { useDraft } from '../../ui/use-draft';

interface ProductNoteProps {
  readonly note: string;
  readonly onNote: (note: string) => void;
}

/** What the user wants to remember of the product; kept by its button, and when field, panel or page are left. Whatever carries a note is saved. */
export function ProductNote({ note, onNote }: ProductNoteProps) {
  const { say } = useTexts();
  const id = useId();
  const { onChange: keep, ...field } = useDraft(note, onNote);
  // As it was: an erased note does not shut the field in which it is erased.
  const [isOpen] = useState(note !== '');
  return (
    <details open={isOpen}>
      <summary>{say('panel_note')}</summary>
      <div class="field">
        <label for={id} class="hidden">
          {say('panel_note')}
        </label>
        <textarea id={id} rows={2} maxLength={2000} {...field} />
        <button type="button" class="button" aria-disabled={field.value === note} onClick={keep}>
          {say('panel_note_save')}
        </button>
      </div>
    </details>
  );
}
