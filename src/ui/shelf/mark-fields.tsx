import { useId } from 'preact/hooks';
import { LONGEST_NOTE, LONGEST_TAG } from '../../store/mark-rating';
import type { RatingCard, ShelfMarks } from '../../store/records';
import { useTexts } from '../text-context';

interface MarkFieldsProps {
  readonly card: RatingCard;
  readonly onMark: (marks: Partial<ShelfMarks>) => void;
}

/** Group, tags and note; each is kept when its field is left. */
export function MarkFields({ card, onMark }: MarkFieldsProps) {
  const { say } = useTexts();
  const id = useId();
  return (
    <div class="stack marks">
      <div class="field">
        <label for={`${id}-group`}>{say('mark_group')}</label>
        <input
          id={`${id}-group`}
          list="shelf-groups"
          maxLength={LONGEST_TAG}
          value={card.group}
          onChange={(event) => onMark({ group: event.currentTarget.value })}
        />
      </div>
      <div class="field">
        <label for={`${id}-tags`}>{say('mark_tags')}</label>
        <input
          id={`${id}-tags`}
          value={card.tags.join(', ')}
          onChange={(event) => onMark({ tags: event.currentTarget.value.split(',') })}
        />
      </div>
      <div class="field">
        <label for={`${id}-note`}>{say('mark_note')}</label>
        <textarea
          id={`${id}-note`}
          rows={3}
          maxLength={LONGEST_NOTE}
          value={card.note}
          onChange={(event) => onMark({ note: event.currentTarget.value })}
        />
      </div>
    </div>
  );
}
