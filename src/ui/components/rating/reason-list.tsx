import type { ReasonView } from '../../../rate/views/rating-view';
import { useTexts } from '../../text-context';
import { Gauge } from './gauge';
import { SourceItems } from './source-items';

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
    <li class={`reason ${reason.tone}`} data-rule={reason.rule}>
      <span class="sign" aria-hidden="true">
        {SIGNS[reason.tone]}
      </span>
      <span>
        <span class="hidden">{say(`reason_${reason.tone}`)} </span>
        {reason.brief?.text ?? reason.text}
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
        <ReasonWhy reason={reason} />
      </div>
    </li>
  );
}

function ReasonWhy({ reason }: { readonly reason: ReasonView }) {
  const { say } = useTexts();
  const { text, brief, found, gauge, threshold, section, evidenceKey, sources } = reason;
  const isOfGuide = section !== '';
  const restsOnSources = isOfGuide || sources.length > 0;
  // Once is enough for what the sentence itself names.
  const said = brief?.text ?? text;
  const onLabel = [...new Set([brief?.names, found])].flatMap((what) =>
    what == null || said.includes(what) ? [] : [what],
  );
  // A note that the user or a look-up asked for says all in its sentence.
  if (!restsOnSources && onLabel.length === 0) return null;
  return (
    <details>
      <summary>{say('reason_why')}</summary>
      <ul class="soft">
        {onLabel.map((what) => (
          <li key={what}>{say('reason_found', { found: what })}</li>
        ))}
        {gauge === null && threshold !== null && <li>{say('reason_threshold', { threshold })}</li>}
        {isOfGuide && <li>{say('reason_section', { section })}</li>}
        {restsOnSources && <li>{say(evidenceKey)}</li>}
        <SourceItems sources={sources} />
      </ul>
    </details>
  );
}
