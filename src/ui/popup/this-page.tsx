import { findOwnRating } from '../../store/find-rating';
import { identityOf } from '../../store/product-key';
import { Notice } from '../components/controls/notice';
import { PassingButton } from '../components/controls/passing-button';
import { BetterRated } from '../components/rating/better-rated';
import { VerdictMark } from '../components/rating/verdict-mark';
import { shownHost } from '../shown-host';
import { useTexts } from '../text-context';
import { useRatings } from '../use-ratings';
import { SaveButtons } from './save-buttons';
import { type CheckedPage, useThisPage } from './use-this-page';

/** The verdict of the page under the popup, or the button that asks for it. */
export function ThisPage() {
  const { say } = useTexts();
  const { page, check, always, showPanel } = useThisPage();
  return (
    <section class="card this-page" aria-label={say('popup_this_page')} aria-live="polite">
      {page.state === 'rated' ? (
        <RatedPage page={page} onDetails={showPanel} onAlways={always} />
      ) : (
        <div class="row apart">
          <p>{say(`page_${page.state}`, { host: shownHost(page.host ?? '') })}</p>
          {page.state === 'no_access' && always !== null ? (
            <PassingButton class="button main" onClick={always}>
              {say('action_always', { host: shownHost(page.host ?? '') })}
            </PassingButton>
          ) : (
            page.state !== 'not_a_page' &&
            page.state !== 'checking' && (
              <PassingButton class="button main" onClick={check}>
                {say(page.state === 'unasked' ? 'action_check_page' : 'action_check_again')}
              </PassingButton>
            )
          )}
        </div>
      )}
    </section>
  );
}

interface RatedPageProps {
  readonly page: Extract<CheckedPage, { readonly state: 'rated' }>;
  readonly onDetails: () => void;
  /** Null where the user lets us read already. */
  readonly onAlways: (() => void) | null;
}

function RatedPage({ page, onDetails, onAlways }: RatedPageProps) {
  const { say } = useTexts();
  const { badge } = page;
  const { name, url } = page.page.identity;
  const kept = useRatings((store) => findOwnRating(store, identityOf(page.page)), [url, name]);
  const card = kept.state === 'ready' ? (kept.value?.card ?? null) : null;
  return (
    <div class="stack">
      <div>
        <h2>
          <VerdictMark verdict={badge.verdict} score={badge.score} size="large" />
        </h2>
        <p class="name">{name}</p>
        {badge.reason !== null && <p class="soft reason-line">{badge.reason}</p>}
        {badge.source !== null && <p class="small soft">{badge.source}</p>}
      </div>
      <div class="row">
        <button type="button" class="button" onClick={onDetails}>
          {say('action_details')}
        </button>
        {page.isPrivate ? (
          <span class="small soft">{say('private_window')}</span>
        ) : (
          <SaveButtons page={page.page} isSaved={card?.saved === 1} isStarred={card?.shortlist === 1} />
        )}
      </div>
      {onAlways !== null && (
        <PassingButton class="button quiet small" onClick={onAlways}>
          {say('action_always', { host: shownHost(page.host) })}
        </PassingButton>
      )}
      {badge.warning !== null && <Notice tone="warning">{badge.warning}</Notice>}
      {card !== null && <BetterRated product={card} />}
    </div>
  );
}
