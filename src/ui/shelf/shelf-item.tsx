import type { WrittenMarks } from '../../protocol/messages';
import type { RatingCard } from '../../store/records';
import { cardFacts } from '../card-facts';
import { LazyDetails } from '../components/controls/lazy-details';
import { KeptVerdict } from '../components/rating/kept-verdict';
import { KindIcon } from '../components/rating/kind-icon';
import { SavedDetail } from '../components/rating/saved-detail';
import { VerdictMark } from '../components/rating/verdict-mark';
import { useTexts } from '../text-context';
import { LabelChange } from './label-change';
import { MarkFields } from './mark-fields';

interface ShelfItemProps {
  readonly card: RatingCard;
  /** The user is at one of its fields. */
  readonly isHeld: boolean;
  readonly isCompared: boolean;
  readonly mayCompare: boolean;
  readonly onCompare: () => void;
  readonly onWrite: (marks: WrittenMarks) => void;
  /** null: it is the first, or the last, already. */
  readonly onUp: (() => void) | null;
  readonly onDown: (() => void) | null;
  readonly onRemove: () => void;
  readonly onDrag: (isDragged: boolean) => void;
  readonly onDrop: (event: DragEvent) => void;
}

export function ShelfItem(props: ShelfItemProps) {
  const { card, isHeld, isCompared, mayCompare, onCompare, onWrite, onUp, onDown, onRemove } = props;
  const texts = useTexts();
  const { say } = texts;
  const name = card.name ?? say('name_unknown');
  const startDrag = ({ dataTransfer }: DragEvent) => {
    // Without data of its own Firefox starts no drag; what is dropped elsewhere is the name.
    dataTransfer?.setData('text/plain', name);
    props.onDrag(true);
  };
  return (
    <li
      class="item card"
      data-key={card.key}
      draggable
      onDragStart={startDrag}
      onDragEnd={() => props.onDrag(false)}
      onDrop={props.onDrop}
    >
      <div class="row apart">
        <h3>
          <KindIcon kind={card.kind} /> {name}
        </h3>
        <div class="row controls">
          <MoveButton sign="↑" label={say('action_up', { name })} onMove={onUp} />
          <MoveButton sign="↓" label={say('action_down', { name })} onMove={onDown} />
          <button
            type="button"
            class="button icon quiet"
            aria-label={say('action_unshelve', { name })}
            title={say('action_remove_short')}
            onClick={onRemove}
          >
            <span aria-hidden="true">×</span>
          </button>
        </div>
      </div>
      <p class="facts small soft">
        <KeptVerdict rating={card} />
        <span>{cardFacts(card, texts)}</span>
      </p>
      {card.previousVerdict !== null && (
        <p class="small">
          {say('detail_previous')} <VerdictMark verdict={card.previousVerdict} score={null} />
        </p>
      )}
      {card.note !== '' && <p class="note">{card.note}</p>}
      {card.labelChanged === 1 && <LabelChange card={card} />}
      <div class="row controls">
        <label class="choice small">
          <input
            type="checkbox"
            checked={isCompared}
            disabled={!isCompared && !mayCompare}
            onChange={onCompare}
          />
          <Named word={say('action_compare')} name={name} />
        </label>
        <LazyDetails
          class="edit"
          startsOpen={isHeld}
          summary={<Named word={say('action_edit')} name={name} />}
        >
          <MarkFields card={card} onWrite={onWrite} />
        </LazyDetails>
        <LazyDetails class="edit" summary={<Named word={say('action_reasons')} name={name} />}>
          <SavedDetail card={card} />
        </LazyDetails>
      </div>
    </li>
  );
}

/** One of many alike: for eyes its word, for screen readers the product too. */
function Named({ word, name }: { readonly word: string; readonly name: string }) {
  return (
    <span>
      {word}
      <span class="hidden"> {name}</span>
    </span>
  );
}

interface MoveButtonProps {
  readonly sign: string;
  readonly label: string;
  readonly onMove: (() => void) | null;
}

/** Stays focusable at either end of the list, so that moving by keyboard never loses the place. */
function MoveButton({ sign, label, onMove }: MoveButtonProps) {
  return (
    <button
      type="button"
      class="button icon quiet"
      aria-label={label}
      aria-disabled={onMove === null}
      onClick={() => onMove?.()}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}
