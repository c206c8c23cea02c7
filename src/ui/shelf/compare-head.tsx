import { useTexts } from '../text-context';
import { useFocusHeir } from '../use-focus-heir';

interface CompareHeadProps {
  readonly count: number;
  readonly onClear: () => void;
}

/** Above the comparison, and at the foot of the window while that lies below it: who ticks a product at the top of a long shelf sees what comes of it. */
export function CompareHead({ count, onClear }: CompareHeadProps) {
  const { say } = useTexts();
  const part = useFocusHeir<HTMLDivElement>();
  return (
    <div ref={part} class="card row apart compare-head">
      <h2>
        {count > 1 ? <a href="#comparison">{say('compare_title')}</a> : say('compare_title')}{' '}
        <span class="number soft">{count}</span>
      </h2>
      <p class="small soft controls" role="status">
        {count < 2 && say('compare_more')}
      </p>
      <button
        type="button"
        class="button icon quiet controls"
        aria-label={say('compare_clear')}
        title={say('compare_clear')}
        onClick={onClear}
      >
        <span aria-hidden="true">×</span>
      </button>
    </div>
  );
}
