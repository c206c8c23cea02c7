import { useRef } from 'preact/hooks';
import type { RatingView, ReasonView } from '../../rate/rating-view';
import { ReasonList } from '../../ui/components/reason-list';
import { useTexts } from '../../ui/text-context';

interface ReasonGroupsProps {
  readonly rating: RatingView;
  /** The reason under pointer or keyboard, or null when there is none. */
  readonly onPoint: (reasons: readonly ReasonView[] | null) => void;
}

/**
 * The strongest reasons each way, what decides first, and what could not be read; the rest, notes and sums behind one click. Where too
 * little could be read for a verdict, that decides.
 */
export function ReasonGroups({ rating, onPoint }: ReasonGroupsProps) {
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
              <h2>{title}</h2>
              <Pointed reasons={reasons} onPoint={onPoint} />
            </section>
          ),
      )}
      {verdict !== 'unknown' && <Missing parts={missing} />}
      {more > 0 && (
        <details>
          <summary>{say('panel_more', { count: more })}</summary>
          <div class="stack">
            <Pointed reasons={rest} onPoint={onPoint} />
            {notes.length > 0 && <h2>{say('panel_notes')}</h2>}
            <ReasonList reasons={notes} />
            {adjustments.length > 0 && <h2>{say('panel_adjustments')}</h2>}
            {adjustments.map(({ text, points }) => (
              <p key={text} class="small row apart">
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
      <h2>{say('panel_missing')}</h2>
      <ul class="plain soft">
        {parts.map((part) => (
          <li key={part}>{part}</li>
        ))}
      </ul>
    </section>
  );
}

const NONE = -1;

/** A list whose reasons light their words while pointed at. */
function Pointed({
  reasons,
  onPoint,
}: { readonly reasons: readonly ReasonView[] } & Pick<ReasonGroupsProps, 'onPoint'>) {
  const lit = useRef(NONE);
  const point = ({ target, currentTarget }: { target: EventTarget | null; currentTarget: HTMLElement }) => {
    const item = target instanceof Element ? target.closest('.reason') : null;
    const index = item === null ? NONE : [...currentTarget.querySelectorAll('.reason')].indexOf(item);
    // A pointer that wanders within a reason lights nothing new, and finding words costs a walk through the page.
    if (index === lit.current) return;
    lit.current = index;
    const reason = reasons[index];
    onPoint(reason === undefined ? null : [reason]);
  };
  const leave = () => {
    lit.current = NONE;
    onPoint(null);
  };
  return (
    <div onPointerOver={point} onPointerLeave={leave} onFocusIn={point} onFocusOut={leave}>
      <ReasonList reasons={reasons} />
    </div>
  );
}
