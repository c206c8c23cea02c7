import { useState } from 'preact/hooks';
import type { RatingCard } from '../../store/records';
import { cardFacts } from '../card-facts';
import { KindIcon } from '../components/kind-icon';
import { SavedDetail } from '../components/saved-detail';
import { VerdictMark } from '../components/verdict-mark';
import { useSettings } from '../settings-context';
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
  const { settings } = useSettings();
  const [open, setOpen] = useState(false);
  const name = card.name ?? say('name_unknown');
  const isStarred = card.shortlist === 1;
  return (
    <li class="rating">
      <div class="rating-head">
        <button type="button" class="rating-name" aria-expanded={open} onClick={() => setOpen(!open)}>
          <KindIcon kind={card.kind} /> {name}
        </button>
        <span class="rating-actions">
          {card.saved === 0 && (
            <button type="button" class="button quiet small" onClick={() => onSave(card)}>
              {say('action_save')}
              <span class="hidden"> {name}</span>
            </button>
          )}
          <button
            type="button"
            class="button icon quiet"
            aria-pressed={isStarred}
            aria-label={say('action_star', { name })}
            title={say(isStarred ? 'shelf_on' : 'shelf_off')}
            onClick={() => onStar(card)}
          >
            <span aria-hidden="true">{isStarred ? '★' : '☆'}</span>
          </button>
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
        <VerdictMark verdict={card.verdict} score={settings.wordsOnly ? null : card.score} />
        <span>{cardFacts(card, texts)}</span>
      </p>
      {card.labelChanged === 1 && <p class="small changed">{say('label_changed')}</p>}
      {open && <SavedDetail card={card} />}
    </li>
  );
}
