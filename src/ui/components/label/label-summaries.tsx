import type { Kind } from '../../../label/kind';
import type { InciView } from '../../../rate/inci/inci-view';
import type { StrainView } from '../../../rate/strains/strain-view';
import { useTexts } from '../../text-context';
import { InciSummary } from './inci-summary';
import { StrainSummary } from './strain-summary';

interface LabelSummariesProps {
  readonly kind: Kind | null;
  /** Null where the label names no organism, or is no cosmetic's. */
  readonly strains: StrainView | null;
  readonly inci: InciView | null;
}

/** What the label says, entry by entry: its organisms, its INCI list. */
export function LabelSummaries({ kind, strains, inci }: LabelSummariesProps) {
  const { say } = useTexts();
  return (
    <>
      {strains !== null && (
        <details open={kind === 'supplement'}>
          <summary>{say('strains_title')}</summary>
          <StrainSummary view={strains} />
        </details>
      )}
      {inci !== null && (
        <details open>
          <summary>{say('panel_inci')}</summary>
          <InciSummary view={inci} />
        </details>
      )}
    </>
  );
}
