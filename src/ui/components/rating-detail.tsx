import type { LabelFacts } from '../../label/label-facts';
import { inciOf, strainsOf } from '../../rate/label-views';
import type { Rating } from '../../rate/rating';
import { viewRating } from '../../rate/rating-view';
import { profileOf } from '../../store/settings';
import { useSettings } from '../settings-context';
import { useTexts } from '../text-context';
import { Disclaimer } from './disclaimer';
import { InciSummary } from './inci-summary';
import { LookUpSource } from './look-up-source';
import { RatingBasis } from './rating-basis';
import { ReasonList } from './reason-list';
import { StrainSummary } from './strain-summary';

interface RatingDetailProps {
  readonly facts: LabelFacts;
  readonly rating: Rating;
  readonly name: string | null;
  readonly brand: string | null;
}

/** What stands behind a verdict, outside the shop's page: how sure it is, reasons, notes, what is missing. */
export function RatingDetail({ facts, rating, name, brand }: RatingDetailProps) {
  const { language, say } = useTexts();
  const { settings } = useSettings();
  const view = viewRating({ facts, rating, language, wordsOnly: settings.wordsOnly });
  const strains = strainsOf(facts, { name, brand }, language);
  const inci = inciOf(facts, profileOf(settings), language);
  const strongest =
    view.verdict === 'fits'
      ? [...view.strongestFor, ...view.strongestAgainst]
      : [...view.strongestAgainst, ...view.strongestFor];
  return (
    <div class="stack">
      <RatingBasis rating={view} />
      {facts.lookedUp !== undefined && <LookUpSource lookedUp={facts.lookedUp} notes={view.notes} />}
      <ReasonList reasons={strongest} />
      {view.rest.length + view.adjustments.length > 0 && (
        <details>
          <summary>{say('detail_more')}</summary>
          <div class="stack">
            <ReasonList reasons={view.rest} />
            {view.adjustments.map((adjustment) => (
              <p key={adjustment.text} class="small row apart">
                {adjustment.text} <span class="number">{adjustment.points}</span>
              </p>
            ))}
          </div>
        </details>
      )}
      {view.notes.length > 0 && (
        <section class="stack">
          <p>
            <strong>{say('detail_notes')}</strong>
          </p>
          <ReasonList reasons={view.notes} />
        </section>
      )}
      {view.missing.length > 0 && (
        <section>
          <p>
            <strong>{say('panel_missing')}</strong>
          </p>
          <ul class="small soft">
            {view.missing.map((part) => (
              <li key={part}>{part}</li>
            ))}
          </ul>
        </section>
      )}
      {strains !== null && (
        <details open={facts.kind === 'supplement'}>
          <summary>{say('strains_title')}</summary>
          <StrainSummary view={strains} />
        </details>
      )}
      {inci !== null && (
        <details>
          <summary>{say('panel_inci')}</summary>
          <InciSummary view={inci} />
        </details>
      )}
      <Disclaimer yardstick={view.yardstick} />
    </div>
  );
}
