import { useEffect, useState } from 'preact/hooks';
import type { StoreError } from '../../store/attempt';
import { forgetRating, restoreRating } from '../../store/forget-rating';
import { markRating } from '../../store/mark-rating';
import { pageOfRatings } from '../../store/page-of-ratings';
import { NO_FILTER, type RatingFilter, type RatingSort } from '../../store/rating-query';
import type { RatingCard, RatingRecord } from '../../store/records';
import { saveKnownRating } from '../../store/save-rating';
import { StoreErrorNotice } from '../components/store-error';
import { UndoBar } from '../components/undo-bar';
import { useTexts } from '../text-context';
import { ratingStore, useRatings } from '../use-ratings';
import { ListFilters } from './list-filters';
import { RatingRow } from './rating-row';

/** A popup shows six or seven; the rest of the page is there when scrolling starts. */
const PAGE_SIZE = 40;

/** One of the two lists, searched, filtered and sorted by the store's indexes. */
export function RatingList({ list }: { readonly list: 'saved' | 'history' }) {
  const { say } = useTexts();
  const [filter, setFilter] = useState<RatingFilter>(NO_FILTER);
  const [sort, setSort] = useState<RatingSort>('date');
  const [pages, setPages] = useState(1);
  const [removed, setRemoved] = useState<RatingRecord | null>(null);
  const [failure, setFailure] = useState<StoreError | null>(null);
  const loaded = useRatings(
    (store) => pageOfRatings(store, { ...filter, list, sort, after: null, size: pages * PAGE_SIZE }),
    [list, sort, pages, ...Object.values(filter)],
  );
  useEffect(() => {
    // Where the benchmark and the tests read how long opening took.
    if (loaded.state === 'ready') performance.mark('ratings');
  }, [loaded.state]);
  const remove = (card: RatingCard) =>
    void forgetRating(ratingStore(), card.key).then((result) =>
      result.ok ? setRemoved(result.value) : setFailure(result.error),
    );
  const undo = (record: RatingRecord) =>
    void restoreRating(ratingStore(), record).then((result) =>
      result.ok ? setRemoved(null) : setFailure(result.error),
    );
  const star = (card: RatingCard) =>
    void markRating(ratingStore(), card.key, { shortlist: card.shortlist === 1 ? 0 : 1 }, Date.now()).then(
      (result) => result.ok || setFailure(result.error),
    );
  const save = (card: RatingCard) =>
    void saveKnownRating(ratingStore(), card.key, Date.now()).then(
      (result) => result.ok || setFailure(result.error),
    );
  return (
    <section class="stack" aria-label={say(`popup_${list}`)}>
      <ListFilters filter={filter} sort={sort} onFilter={setFilter} onSort={setSort} />
      {failure !== null && <StoreErrorNotice error={failure} />}
      {loaded.state === 'failed' && <StoreErrorNotice error={loaded.error} />}
      {loaded.state === 'ready' && loaded.value.cards.length === 0 && (
        <p class="soft empty">{say(filter === NO_FILTER ? `empty_${list}` : 'empty_filter')}</p>
      )}
      {loaded.state === 'ready' && (
        <ul class="ratings">
          {loaded.value.cards.map((card) => (
            <RatingRow key={card.key} card={card} onRemove={remove} onStar={star} onSave={save} />
          ))}
        </ul>
      )}
      {loaded.state === 'ready' && loaded.value.next !== null && (
        <button type="button" class="button" onClick={() => setPages(pages + 1)}>
          {say('action_show_more')}
        </button>
      )}
      {removed !== null && (
        <UndoBar
          text={say('undo_removed', { name: removed.card.name ?? say('name_unknown') })}
          onUndo={() => undo(removed)}
          onDone={() => setRemoved(null)}
        />
      )}
    </section>
  );
}
