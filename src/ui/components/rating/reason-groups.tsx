import type { RatingView } from '../../../rate/views/rating-view';
import { useTexts } from '../../text-context';
import { ReasonList } from './reason-list';

/**
 * The strongest reasons each way, what decides first, and what could not be read; the rest, notes and sums behind one click. Where too
 * little could be read for a verdict, that decides.
 */
export function ReasonGroups({ rating }: { readonly rating: RatingView }) {
  const { say } = useTexts();
  const { verdict, strongestFor, strongestAgainst, rest, adjustments, missing } = rating;
  // Why a product is not rated is all that there is to say of it.
  const [said, notes] = verdict === 'not-rated' ? [rating.notes, []] : [[], rating.notes];
  const against = { title: say('panel_against'), reasons: strongestAgainst };
  const inFavour = { title: say('panel_for'), reasons: strongestFor };
  const groups = verdict === 'fits' ? [inFavour, against] : [against, inFavour];
  const more = rest.length + notes.length + adjustments.length;
  return (
    <>
      {verdict === 'unknown' && <Missing parts={missing} />}
      {said.length > 0 && <ReasonList reasons={said} />}
      {groups.map(
        ({ title, reasons }) =>
          reasons.length > 0 && (
            <section key={title}>
              <h3 class="part">{title}</h3>
              <ReasonList reasons={reasons} />
            </section>
          ),
      )}
      {verdict !== 'unknown' && <Missing parts={missing} />}
      {more > 0 && (
        <details>
          <summary>{say('panel_more', { count: more })}</summary>
          <div class="stack">
            <ReasonList reasons={rest} />
            {notes.length > 0 && <h3 class="part">{say('panel_notes')}</h3>}
            <ReasonList reasons={notes} />
            {adjustments.length > 0 && <h3 class="part">{say('panel_adjustments')}</h3>}
            {adjustments.map(({ text, points }) => (
              <p key={text} class="small row apart unbroken">
                {text} <span class="number">{points}</span>
              </p>
            ))}
          </div>
        </details>
      )}
    </>
  );
}

function Missing({ parts }: { readonly parts: readonly string[] }) {
  const { say } = useTexts();
  if (parts.length === 0) return null;
  return (
    <section>
      <h3 class="part">{say('panel_missing')}</h3>
      <ul class="parts soft">
        {parts.map((part) => (
          <li key={part}>{part}</li>
        ))}
      </ul>
    </section>
  );
}
