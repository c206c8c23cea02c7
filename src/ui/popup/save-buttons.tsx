import type { ProductPage } from '../../read/product-page';
import { askBackground } from '../ask-background';
import { StarButton } from '../components/controls/star-button';
import { StoreErrorNotice } from '../components/controls/store-error-notice';
import { useTexts } from '../text-context';
import { useStoreAction } from '../use-store-action';

interface SaveButtonsProps {
  readonly page: ProductPage;
  readonly isSaved: boolean;
  readonly isStarred: boolean;
}

/** Keeps the open page. The background does it, which knows what was looked up and what was mended. */
export function SaveButtons({ page, isSaved, isStarred }: SaveButtonsProps) {
  const { say } = useTexts();
  const { failure, act } = useStoreAction();
  return (
    <>
      <button
        type="button"
        class={isSaved ? 'button' : 'button main'}
        aria-pressed={isSaved}
        onClick={() => act(askBackground('page/save', { page, saved: !isSaved }))}
      >
        {say(isSaved ? 'action_saved' : 'action_save')}
      </button>
      <StarButton
        name={page.identity.name ?? say('name_unknown')}
        isStarred={isStarred}
        onStar={() => act(askBackground('page/shortlist', { page, starred: !isStarred }))}
      />
      {failure !== null && <StoreErrorNotice error={failure} />}
    </>
  );
}
