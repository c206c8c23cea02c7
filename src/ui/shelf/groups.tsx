import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { markRating } from '../../store/mark-rating';
import { placeCard } from '../../store/place-card';
import type { RatingCard, ShelfMarks } from '../../store/records';
import type { ShelfGroup } from '../../store/shortlist';
import { askBackground } from '../ask-background';
import { StoreErrorNotice } from '../components/controls/store-error-notice';
import { UndoBar } from '../components/controls/undo-bar';
import { useTexts } from '../text-context';
import { ratingStore } from '../use-ratings';
import { useStoreAction } from '../use-store-action';
import { heldField, holdField } from './held-field';
import { ShelfItem } from './shelf-item';

interface GroupsProps {
  readonly groups: readonly ShelfGroup[];
  readonly compared: readonly string[];
  readonly mayCompare: boolean;
  readonly onCompare: (key: string) => void;
}

/** The shortlist. Everything that dragging does, the two arrow buttons and the group's field do as well. */
export function Groups({ groups, compared, mayCompare, onCompare }: GroupsProps) {
  const { say } = useTexts();
  const dragged = useRef<string | null>(null);
  const [removed, setRemoved] = useState<RatingCard | null>(null);
  const { failure, act } = useStoreAction();
  const held = heldField();
  useLayoutEffect(() => holdField(held));
  const mark = (key: string, marks: Partial<ShelfMarks>, onDone?: () => void) =>
    act(markRating(ratingStore(), key, marks, Date.now()), onDone);
  const place = (key: string, group: ShelfGroup, before: string | null) =>
    act(placeCard(ratingStore(), key, { group: group.name, before }, Date.now()));
  const dropOn = (group: ShelfGroup, before: string | null) => (event: DragEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const key = dragged.current;
    // Where the product goes to another group its element is gone before the browser tells it of the end.
    dragged.current = null;
    if (key !== null && key !== before) place(key, group, before);
  };
  const titleOf = ({ name }: ShelfGroup) => (name === '' ? say('shelf_no_group') : name);
  const names = groups.map((group) => group.name).filter((name) => name !== '');
  return (
    <>
      {failure !== null && <StoreErrorNotice error={failure} />}
      <datalist id="shelf-groups">
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {groups.map((group) => (
        <section
          key={group.name}
          class="group"
          aria-label={titleOf(group)}
          onDragOver={(event) => event.preventDefault()}
          onDrop={dropOn(group, null)}
        >
          {/* Where nobody made a group there is none to be without. */}
          <h2 class={names.length === 0 ? 'hidden' : undefined}>{titleOf(group)}</h2>
          <ul class="items">
            {group.cards.map((card, index) => (
              <ShelfItem
                key={card.key}
                card={card}
                isHeld={held?.key === card.key}
                isCompared={compared.includes(card.key)}
                mayCompare={mayCompare}
                onCompare={() => onCompare(card.key)}
                onWrite={(marks) => act(askBackground('shelf/write', { key: card.key, marks }))}
                onUp={index === 0 ? null : () => place(card.key, group, keyAt(group, index - 1))}
                onDown={
                  index === group.cards.length - 1
                    ? null
                    : () => place(card.key, group, keyAt(group, index + 2))
                }
                onRemove={() => mark(card.key, { shortlist: 0 }, () => setRemoved(card))}
                onDrag={(isDragged) => {
                  dragged.current = isDragged ? card.key : null;
                }}
                onDrop={dropOn(group, card.key)}
              />
            ))}
          </ul>
        </section>
      ))}
      {removed !== null && (
        <UndoBar
          key={removed.key}
          text={say('undo_removed', { name: removed.name ?? say('name_unknown') })}
          onUndo={() => mark(removed.key, { shortlist: 1 }, () => setRemoved(null))}
          onDone={() => setRemoved(null)}
        />
      )}
    </>
  );
}

function keyAt(group: ShelfGroup, index: number): string | null {
  return group.cards[index]?.key ?? null;
}
