import { useState } from 'preact/hooks';
import type { ProductPage } from '../../read/product-page';
import { type StoreError, storeErrorNamed } from '../../store/store-error';
import { askBackground } from '../ask-background';
import { StoreErrorNotice } from '../components/store-error-notice';
import { useTexts } from '../text-context';

interface SaveButtonsProps {
  readonly page: ProductPage;
  readonly isSaved: boolean;
  readonly isStarred: boolean;
}

/** Keeps the open page. The background does it, which knows what was looked up and what was mended. */
export function SaveButtons({ page, isSaved, isStarred }: SaveButtonsProps) {
  const { say } = useTexts();
  const [failure, setFailure] = useState<StoreError | null>(null);
  const save = async (starred: boolean | null) => {
    const saved = await askBackground('page/save', { page, starred });
    setFailure(saved.ok ? null : storeErrorNamed(saved.error));
  };
  return (
    <>
      <button
        type="button"
        class={isSaved ? 'button' : 'button main'}
        aria-disabled={isSaved}
        onClick={() => isSaved || void save(null)}
      >
        {say(isSaved ? 'action_saved' : 'action_save')}
      </button>
      <button
        type="button"
        class="button icon"
        aria-pressed={isStarred}
        aria-label={say('action_star', { name: page.identity.name ?? say('name_unknown') })}
        title={say(isStarred ? 'shelf_on' : 'shelf_off')}
        onClick={() => void save(!isStarred)}
      >
        <span aria-hidden="true">{isStarred ? '★' : '☆'}</span>
      </button>
      {failure !== null && <StoreErrorNotice error={failure} />}
    </>
  );
}
