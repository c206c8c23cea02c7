import type { RatingView } from '../../../rate/views/rating-view';
import { useTexts } from '../../text-context';

/** What the verdict rests on, on one line: the yardstick, how much of what it needs was there, what the rest could change. */
export function RatingBasis({ rating }: { readonly rating: RatingView }) {
  const { say } = useTexts();
  const { verdict, yardstickKey, coverage, range, recognised } = rating;
  if (verdict === 'not-rated') return null;
  return (
    <p class="small soft">
      {[
        say(yardstickKey),
        coverage === 100 ? say('panel_complete') : say('panel_coverage', { percent: coverage }),
        range === null ? null : say('panel_range', { low: range[0], high: range[1] }),
        recognised === null || recognised === 100 ? null : say('panel_recognised', { percent: recognised }),
      ]
        .filter((part) => part !== null)
        .join(' · ')}
    </p>
  );
}
