import { useState } from 'preact/hooks';
import { Notice } from '../components/notice';
import { StoreErrorNotice } from '../components/store-error';
import { VerdictMark } from '../components/verdict-mark';
import { useTexts } from '../text-context';
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
  const [saving, setSaving] = useState<'no' | 'saved' | Parameters<typeof StoreErrorNotice>[0]['error']>(
    'no',
  );
  const save = () => void savePage(page.page).then((result) => setSaving(result.ok ? 'saved' : result.error));
  return (
    <div class="stack">
      <div>
        <VerdictMark verdict={page.badge.verdict} score={page.badge.score} size="large" />
        <p class="name">{page.page.identity.name}</p>
        {page.badge.reason !== null && <p class="soft">{page.badge.reason}</p>}
      </div>
      <div class="row">
        <button type="button" class="button" onClick={onDetails}>
          {say('action_details')}
        </button>
        {page.isPrivate ? (
          <span class="small soft">{say('popup_private')}</span>
        ) : (
          <button type="button" class="button main" disabled={saving === 'saved'} onClick={save}>
            {say(saving === 'saved' ? 'popup_is_saved' : 'action_save')}
          </button>
        )}
      </div>
      {page.badge.warning !== null && <Notice tone="warning">{page.badge.warning}</Notice>}
      {saving !== 'no' && saving !== 'saved' && <StoreErrorNotice error={saving} />}
    </div>
  );
}
