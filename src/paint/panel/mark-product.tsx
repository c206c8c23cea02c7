import type { PanelMark } from '../../protocol/panel-view';
import { useTexts } from '../../ui/text-context';
import type { ProductAccess } from './use-product';

interface MarkProductProps {
  readonly mark: PanelMark;
  readonly product: Pick<ProductAccess, 'save' | 'shortlist' | 'openShelf'>;
}

/** Save and star. A button shows what the store has acknowledged, never what was wished. */
export function MarkProduct({ mark, product }: MarkProductProps) {
  const { say } = useTexts();
  if (!mark.canSave) return <p class="small soft">{say('private_window')}</p>;
  const { saved, starred } = mark;
  return (
    <div class="row">
      <button
        type="button"
        class={saved ? 'button' : 'button main'}
        aria-pressed={saved}
        onClick={() => product.save(!saved)}
      >
        {say(saved ? 'action_saved' : 'action_save')}
      </button>
      <button type="button" class="button" aria-pressed={starred} onClick={() => product.shortlist(!starred)}>
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path
            d="m8 1.6 1.9 4 4.4.6-3.2 3 .8 4.4L8 11.5l-3.9 2.1.8-4.4-3.2-3 4.4-.6Z"
            fill={starred ? 'currentColor' : 'none'}
            stroke="currentColor"
          />
        </svg>
        {say('panel_shortlist')}
      </button>
      {starred && (
        <button type="button" class="button" onClick={() => product.openShelf('compare')}>
          {say('action_compare')}
        </button>
      )}
    </div>
  );
}
