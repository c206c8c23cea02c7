import type { PanelView } from '../../protocol/panel-view';
import { RatingBasis } from '../../ui/components/rating/rating-basis';
import { VerdictMark } from '../../ui/components/rating/verdict-mark';
import { useTexts } from '../../ui/text-context';
import { CloseButton } from './close-button';

interface VerdictHeadProps {
  readonly view: PanelView;
  readonly onClose: () => void;
}

/** Verdict and the way out, which stay in sight; product, how much of it rests on what the label says. */
export function VerdictHead({ view, onClose }: VerdictHeadProps) {
  const { say } = useTexts();
  const { rating, name, brand } = view;
  return (
    <>
      <div class="row apart top">
        <h1>
          <VerdictMark verdict={rating.verdict} score={rating.score} size="large" />
        </h1>
        <CloseButton label={say('panel_close')} onClose={onClose} />
      </div>
      <div class="head">
        <h2 class="name" dir="auto">
          {fullName(brand, name)}
        </h2>
        <RatingBasis rating={rating} />
      </div>
    </>
  );
}

/** Many shops begin the name with the brand. */
function fullName(brand: string | null, name: string | null): string {
  const isNamed = brand !== null && name?.toLowerCase().startsWith(brand.toLowerCase());
  return [isNamed ? null : brand, name].filter((part) => part !== null).join(' · ');
}
