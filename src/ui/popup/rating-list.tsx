import { useEffect, useState } from 'preact/hooks';
import { ok } from '../../platform/result';
import { forgetRating, restoreRating } from '../../store/forget-rating';
import { markRating } from '../../store/mark-rating';
import { pageOfRatings } from '../../store/page-of-ratings';
import { matcherOf, NO_FILTER, type RatingFilter, type RatingSort } from '../../store/rating-query';
import type { RatingCard, RatingRecord } from '../../store/records';
import { saveKnownRating } from '../../store/save-rating';
import { StoreErrorNotice } from '../components/controls/store-error-notice';
import { UndoBar } from '../components/controls/undo-bar';
import { useTexts } from '../text-context';
import { useFocusHeir } from '../use-focus-heir';
import { ratingStore, useRatings } from '../use-ratings';
import { useStoreAction } from '../use-store-action';
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
  const { failure, act } = useStoreAction();
  const loaded = useRatings(
    async (store) => {
      const query = { ...filter, list, sort, after: null, size: pages * PAGE_SIZE };
      const page = await pageOfRatings(store, query);
      return page.ok ? ok({ ...page.value, isOfAll: matcherOf(filter) === null }) : page;
    },
    [list, sort, pages, ...Object.values(filter)],
  );
  useEffect(() => {
    // Where the benchmark and the tests read how long opening took.
    if (loaded.state === 'ready') performance.mark('ratings');
  }, [loaded.state]);
  const remove = ({ key }: RatingCard) => act(forgetRating(ratingStore(), key), setRemoved);
  const undo = (record: RatingRecord) => act(restoreRating(ratingStore(), record), () => setRemoved(null));
  const star = ({ key, shortlist }: RatingCard) =>
    act(markRating(ratingStore(), key, { shortlist: shortlist === 1 ? 0 : 1 }, Date.now()));
  const save = ({ key }: RatingCard) => act(saveKnownRating(ratingStore(), key, Date.now()));
  const cards = loaded.state === 'ready' ? loaded.value.cards : [];
  const isEmpty = loaded.state === 'ready' && cards.length === 0;
  // Nothing is there to be filtered.
  const isBare = isEmpty && loaded.value.isOfAll;
  return (
    <section class="stack" aria-label={say(`popup_${list}`)}>
      {!isBare && <ListFilters filter={filter} sort={sort} onFilter={setFilter} onSort={setSort} />}
      {failure !== null && <StoreErrorNotice error={failure} />}
      {loaded.state === 'failed' && <StoreErrorNotice error={loaded.error} />}
      {isBare && <p class="soft empty">{say(`empty_${list}`)}</p>}
      {isEmpty && !isBare && <NothingMatches onShowAll={() => setFilter(NO_FILTER)} />}
      {cards.length > 0 && (
        <ul class="ratings">
          {cards.map((card) => (
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
          key={removed.card.key}
          text={say('undo_removed', { name: removed.card.name ?? say('name_unknown') })}
          onUndo={() => undo(removed)}
          onDone={() => setRemoved(null)}
        />
      )}
    </section>
  );
}

/** What hides the list may itself be hidden, behind a click. */
function NothingMatches({ onShowAll }: { readonly onShowAll: () => void }) {
  const { say } = useTexts();
  const part = useFocusHeir<HTMLDivElement>();
  return (
    <div ref={part} class="empty stack">
      <p class="soft">{say('empty_filter')}</p>
      <p>
        <button type="button" class="button" onClick={onShowAll}>
          {say('filter_clear')}
        </button>
      </p>
    </div>
  );
}
