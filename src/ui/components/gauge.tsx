import type { Reason } from '../../rate/rating';
import { formatNumber } from '../fill-text';
import { useTexts } from '../text-context';

interface GaugeProps {
  readonly gauge: NonNullable<Reason['gauge']>;
  readonly tone: 'for' | 'against' | 'note';
}

const WIDTH = 240;

/** The label's number against its threshold, on one scale. The sentence beside it says the same to screen readers. */
export function Gauge({ gauge, tone }: GaugeProps) {
  const { say, language } = useTexts();
  const { value, threshold, max, unit } = gauge;
  const scale = (amount: number) => Math.min(1, Math.max(0, max > 0 ? amount / max : 0)) * WIDTH;
  const label = say('gauge_label', {
    value: formatNumber(value, language, 2),
    threshold: formatNumber(threshold, language, 2),
    unit,
  });
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
