import type { ReasonView } from '../../../rate/views/rating-view';
import { useTexts } from '../../text-context';

interface GaugeProps {
  readonly reason: ReasonView;
}

const WIDTH = 240;

/** The label's number against its threshold, on one scale. The sentence beside it says the same to screen readers. */
export function Gauge({ reason: { gauge, tone, found, threshold: mark } }: GaugeProps) {
  const { say } = useTexts();
  if (gauge === null) return null;
  const { value, threshold, max } = gauge;
  const scale = (amount: number) => Math.min(1, Math.max(0, max > 0 ? amount / max : 0)) * WIDTH;
  const label = say('gauge_label', { value: found ?? '', threshold: mark ?? '' });
  return (
    <svg
      class={`gauge ${tone}`}
      viewBox={`0 0 ${WIDTH} 20`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <rect class="track" x="0" y="7" width={WIDTH} height="6" rx="3" />
      <rect class="value" x="0" y="7" width={scale(value)} height="6" rx="3" />
      <line class="threshold" x1={scale(threshold)} x2={scale(threshold)} y1="2" y2="18" />
    </svg>
  );
}
