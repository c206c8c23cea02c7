import { useId } from 'preact/hooks';
import type { WrittenMarks } from '../../protocol/messages';
import { LONGEST_NOTE, LONGEST_TAG } from '../../store/mark-rating';
import type { RatingCard } from '../../store/records';
import { useTexts } from '../text-context';
import { useDraft } from '../use-draft';

interface MarkFieldsProps {
  readonly card: RatingCard;
  readonly onWrite: (marks: WrittenMarks) => void;
}

/** Group, tags and note; each is kept when its field, or the page, is left. */
export function MarkFields({ card, onWrite }: MarkFieldsProps) {
  const { say } = useTexts();
  const id = useId();
  const group = useDraft(card.group, (text) => onWrite({ group: text }));
  const tags = useDraft(card.tags.join(', '), (text) => onWrite({ tags: text.split(',') }));
  const note = useDraft(card.note, (text) => onWrite({ note: text }));
  return (
    <div class="stack marks">
      <div class="field">
        <label for={`${id}-group`}>{say('mark_group')}</label>
        <input id={`${id}-group`} name="group" list="shelf-groups" maxLength={LONGEST_TAG} {...group} />
      </div>
      <div class="field">
        <label for={`${id}-tags`}>{say('mark_tags')}</label>
        <input id={`${id}-tags`} name="tags" {...tags} />
      </div>
      <div class="field">
        <label for={`${id}-note`}>{say('mark_note')}</label>
        <textarea id={`${id}-note`} name="note" rows={3} maxLength={LONGEST_NOTE} {...note} />
      </div>
    </div>
  );
}
