import type { LabelFacts } from '../../../label/label-facts';
import type { Rating } from '../../../rate/rating';
import { inciOf, strainsOf } from '../../../rate/views/label-views';
import { viewRating } from '../../../rate/views/rating-view';
import { profileOf } from '../../../store/settings/settings';
import { useSettings } from '../../settings-context';
import { useTexts } from '../../text-context';
import { LabelSummaries } from '../label/label-summaries';
import { Disclaimer } from './disclaimer';
import { LookUpSource } from './look-up-source';
import { RatingBasis } from './rating-basis';
import { ReasonGroups } from './reason-groups';

interface RatingDetailProps {
  readonly facts: LabelFacts;
  readonly rating: Rating;
  readonly name: string | null;
  readonly brand: string | null;
}

/** What stands behind a verdict, outside the shop's page: the same parts in the same order as in the panel. */
export function RatingDetail({ facts, rating, name, brand }: RatingDetailProps) {
  const { language } = useTexts();
  const { settings } = useSettings();
  const view = viewRating({ facts, rating, language, wordsOnly: settings.wordsOnly });
  return (
    <div class="stack">
      <RatingBasis rating={view} />
      {facts.lookedUp !== undefined && <LookUpSource lookedUp={facts.lookedUp} notes={view.notes} />}
      <ReasonGroups rating={view} />
      <LabelSummaries
        kind={facts.kind}
        strains={strainsOf(facts, { name, brand }, language)}
        inci={inciOf(facts, profileOf(settings), language)}
      />
      <Disclaimer yardstick={view.yardstick} />
    </div>
  );
}
