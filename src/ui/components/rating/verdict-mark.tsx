import type { Verdict } from '../../../rate/rating';
import { floorScore, verdictKey } from '../../../rate/texts/verdict-words';
import { formatNumber } from '../../fill-text';
import { useTexts } from '../../text-context';
import { VERDICT_SHAPES } from '../../verdict-shapes';

interface VerdictMarkProps {
  readonly verdict: Verdict;
  readonly score: number | null;
  readonly size?: 'normal' | 'large';
}

/** Shape, word and score: the same three everywhere, so that colour is never needed. */
export function VerdictMark({ verdict, score, size = 'normal' }: VerdictMarkProps) {
  const { say, language } = useTexts();
  const side = size === 'large' ? 24 : 16;
  const whole = floorScore(score);
  return (
    <span class={`verdict ${verdict} ${size}`}>
      <svg viewBox="0 0 16 16" width={side} height={side} aria-hidden="true">
        {VERDICT_SHAPES[verdict].map((path) => (
          <path key={path} d={path} fill="currentColor" fill-rule="evenodd" />
        ))}
      </svg>
      <span>
        {say(verdictKey(verdict))}{' '}
        {whole !== null && (
          <span class="number">
            {formatNumber(whole, language)}
            {size === 'large' && <span class="of">/100</span>}
          </span>
        )}
      </span>
    </span>
  );
}
