import { readRating } from '../../../store/find-rating';
import type { RatingCard } from '../../../store/records';
import { useTexts } from '../../text-context';
import { useRatings } from '../../use-ratings';
import { OutsideLink } from '../controls/outside-link';
import { StoreErrorNotice } from '../controls/store-error-notice';
import { BetterRated } from './better-rated';
import { LazyRatingDetail } from './lazy-rating-detail';
import { VerdictMark } from './verdict-mark';

/** The kept reasons of one card, read when it is opened. */
export function SavedDetail({ card }: { readonly card: RatingCard }) {
  const { say } = useTexts();
  const loaded = useRatings((store) => readRating(store, card.key), [card.key]);
  if (loaded.state === 'failed') return <StoreErrorNotice error={loaded.error} />;
  if (loaded.state === 'loading') return <p class="small soft">{say('state_loading')}</p>;
  const detail = loaded.value?.detail ?? null;
  return (
    <div class="stack detail">
      {card.url !== null && (
        <p class="small">
          <OutsideLink href={card.url}>{say('action_open_shop')}</OutsideLink>
        </p>
      )}
      {detail === null ? (
        <p class="small soft">{say('detail_reminder')}</p>
      ) : (
        <LazyRatingDetail facts={detail.facts} rating={detail.rating} name={card.name} brand={card.brand} />
      )}
      <BetterRated product={card} />
      {card.previousVerdict !== null && (
        <p class="small">
          {say('detail_previous')} <VerdictMark verdict={card.previousVerdict} score={null} />
        </p>
      )}
    </div>
  );
}
