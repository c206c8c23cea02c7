import type { ReasonView } from '../../rate/rating-view';
import { useTexts } from '../text-context';
import { Gauge } from './gauge';
import { SourceLink } from './source-link';

interface ReasonListProps {
  readonly reasons: readonly ReasonView[];
}

const SIGNS = { for: '+', against: '−', note: 'i' } as const;

/** Reasons with fact, threshold, section, evidence and sources; the fine print opens on a click. */
export function ReasonList({ reasons }: ReasonListProps) {
  return (
    <ul class="reasons">
      {reasons.map((reason, index) => (
        <ReasonItem key={`${reason.rule}-${index}`} reason={reason} />
      ))}
    </ul>
  );
}

function ReasonItem({ reason }: { readonly reason: ReasonView }) {
  const { say } = useTexts();
  return (
    <li class={`reason ${reason.tone}`}>
      <span class="sign" aria-hidden="true">
        {SIGNS[reason.tone]}
      </span>
      <span>
        <span class="hidden">{say(`reason_${reason.tone}`)} </span>
        {reason.text}
      </span>
      <span class="number small">{reason.points}</span>
      <div class="more small">
        {reason.gauge !== null && (
          <div>
            <Gauge reason={reason} />
            {reason.threshold !== null && (
              <p class="soft">{say('reason_threshold', { threshold: reason.threshold })}</p>
            )}
          </div>
        )}
        <details>
          <summary>{say('reason_why')}</summary>
          <ReasonFacts reason={reason} />
        </details>
      </div>
    </li>
  );
}

function ReasonFacts({ reason }: { readonly reason: ReasonView }) {
  const { say } = useTexts();
  return (
    <ul class="soft">
      {reason.found !== null && <li>{say('reason_found', { found: reason.found })}</li>}
      {reason.gauge === null && reason.threshold !== null && (
        <li>{say('reason_threshold', { threshold: reason.threshold })}</li>
      )}
      <li>{say('reason_section', { section: reason.section })}</li>
      <li>{say(reason.evidenceKey)}</li>
      {reason.sources.map((source) => (
        <li key={source.id}>
          <SourceLink source={source} />
        </li>
      ))}
    </ul>
  );
}
