import type { PanelView } from '../../protocol/panel-view';
import { RatingBasis } from '../../ui/components/rating-basis';
import { VerdictMark } from '../../ui/components/verdict-mark';
import { useTexts } from '../../ui/text-context';

interface VerdictHeadProps {
  readonly view: PanelView;
  readonly onClose: () => void;
}

/** Verdict, product, how much of it rests on what the label says. */
export function VerdictHead({ view, onClose }: VerdictHeadProps) {
  const { say } = useTexts();
  const { rating, name, brand } = view;
  return (
    <div class="head">
      <div class="row apart top">
        <h1>
          <VerdictMark verdict={rating.verdict} score={rating.score} size="large" />
        </h1>
        <button type="button" class="button icon quiet" aria-label={say('panel_close')} onClick={onClose}>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d="m3 3 10 10M13 3 3 13" stroke="currentColor" stroke-width="1.8" fill="none" />
          </svg>
        </button>
      </div>
      <p class="name" dir="auto">
        {fullName(brand, name)}
      </p>
      <RatingBasis rating={rating} />
    </div>
  );
}

/** Many shops begin the name with the brand. */
function fullName(brand: string | null, name: string | null): string {
  const isNamed = brand !== null && name?.toLowerCase().startsWith(brand.toLowerCase());
  return [isNamed ? null : brand, name].filter((part) => part !== null).join(' · ');
}
