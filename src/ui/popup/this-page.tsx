import { useState } from 'preact/hooks';
import type { StoreError } from '../../store/attempt';
import { findRating } from '../../store/find-rating';
import { markRating } from '../../store/mark-rating';
import { identityOf } from '../../store/product-key';
import { BetterRated } from '../components/better-rated';
import { Notice } from '../components/notice';
import { StoreErrorNotice } from '../components/store-error';
import { VerdictMark } from '../components/verdict-mark';
import { useTexts } from '../text-context';
import { ratingStore, useRatings } from '../use-ratings';
import { savePage } from './save-page';
import { type CheckedPage, useThisPage } from './use-this-page';

/** The verdict of the page under the popup, or the button that asks for it. */
export function ThisPage() {
  const { say } = useTexts();
  const { page, check, showPanel } = useThisPage();
  return (
    <section class="card this-page" aria-label={say('popup_this_page')} aria-live="polite">
      {page.state === 'rated' ? (
        <RatedPage page={page} onDetails={showPanel} />
      ) : (
        <div class="row apart">
          <p>{say(`page_${page.state}`, { host: page.host ?? '' })}</p>
          {page.state !== 'not_a_page' && page.state !== 'checking' && (
            <button type="button" class="button main" onClick={check}>
              {say(page.state === 'unasked' ? 'action_check_page' : 'action_check_again')}
            </button>
          )}
        </div>
      )}
    </section>
  );
}

interface RatedPageProps {
  readonly page: Extract<CheckedPage, { readonly state: 'rated' }>;
  readonly onDetails: () => void;
}

function RatedPage({ page, onDetails }: RatedPageProps) {
  const { say } = useTexts();
  const { badge } = page;
  const { name, url } = page.page.identity;
  const kept = useRatings((store) => findRating(store, identityOf(page.page)), [url, name]);
  const card = kept.state === 'ready' ? (kept.value?.card ?? null) : null;
  return (
    <div class="stack">
      <div>
        <VerdictMark verdict={badge.verdict} score={badge.score} size="large" />
        <p class="name">{name}</p>
        {badge.reason !== null && <p class="soft">{badge.reason}</p>}
        {badge.source !== null && <p class="small soft">{badge.source}</p>}
      </div>
      <div class="row">
        <button type="button" class="button" onClick={onDetails}>
          {say('action_details')}
        </button>
        {page.isPrivate ? (
          <span class="small soft">{say('popup_private')}</span>
        ) : (
          <SaveButtons page={page} isSaved={card?.saved === 1} isStarred={card?.shortlist === 1} />
        )}
      </div>
      {badge.warning !== null && <Notice tone="warning">{badge.warning}</Notice>}
      {card !== null && <BetterRated product={card} />}
    </div>
  );
}

interface SaveButtonsProps {
  readonly page: RatedPageProps['page'];
  readonly isSaved: boolean;
  readonly isStarred: boolean;
}

function SaveButtons({ page, isSaved, isStarred }: SaveButtonsProps) {
  const { say } = useTexts();
  const [failure, setFailure] = useState<StoreError | null>(null);
  const save = async (shortlist: 0 | 1 | null) => {
    const saved = await savePage(page.page);
    if (!saved.ok) return setFailure(saved.error);
    if (shortlist === null) return setFailure(null);
    const marked = await markRating(ratingStore(), saved.value.key, { shortlist }, Date.now());
    setFailure(marked.ok ? null : marked.error);
  };
  return (
    <>
      <button type="button" class="button main" disabled={isSaved} onClick={() => void save(null)}>
        {say(isSaved ? 'popup_is_saved' : 'action_save')}
      </button>
      <button
        type="button"
        class="button icon"
        aria-pressed={isStarred}
        aria-label={say('action_star', { name: page.page.identity.name ?? say('name_unknown') })}
        title={say(isStarred ? 'shelf_on' : 'shelf_off')}
        onClick={() => void save(isStarred ? 0 : 1)}
      >
        <span aria-hidden="true">{isStarred ? '★' : '☆'}</span>
      </button>
      {failure !== null && <StoreErrorNotice error={failure} />}
    </>
  );
}
