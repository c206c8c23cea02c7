import { useState } from 'preact/hooks';
import type { RatingCard } from '../../store/records';
import { cardFacts } from '../card-facts';
import { StarButton } from '../components/controls/star-button';
import { KeptVerdict } from '../components/rating/kept-verdict';
import { KindIcon } from '../components/rating/kind-icon';
import { SavedDetail } from '../components/rating/saved-detail';
import { useTexts } from '../text-context';

interface RatingRowProps {
  readonly card: RatingCard;
  readonly onRemove: (card: RatingCard) => void;
  readonly onStar: (card: RatingCard) => void;
  readonly onSave: (card: RatingCard) => void;
}

export function RatingRow({ card, onRemove, onStar, onSave }: RatingRowProps) {
  const texts = useTexts();
  const { say } = texts;
  const [open, setOpen] = useState(false);
  const name = card.name ?? say('name_unknown');
  return (
    <li class="rating">
      <div class="rating-head">
        <h2>
          <button type="button" class="rating-name" aria-expanded={open} onClick={() => setOpen(!open)}>
            <KindIcon kind={card.kind} /> {name}
          </button>
        </h2>
        <span class="rating-actions">
          {card.saved === 0 && (
            <button type="button" class="button quiet small" onClick={() => onSave(card)}>
              {say('action_save')}
              <span class="hidden"> {name}</span>
            </button>
          )}
          <StarButton name={name} isStarred={card.shortlist === 1} onStar={() => onStar(card)} />
          <button
            type="button"
            class="button icon quiet"
            aria-label={say('action_remove', { name })}
            title={say('action_remove_short')}
            onClick={() => onRemove(card)}
          >
            <span aria-hidden="true">×</span>
          </button>
        </span>
      </div>
      <p class="facts small soft">
        <KeptVerdict rating={card} />
        <span>{cardFacts(card, texts)}</span>
      </p>
      {card.labelChanged === 1 && <p class="small changed">{say('label_changed')}</p>}
      {open && <SavedDetail card={card} />}
    </li>
  );
}
