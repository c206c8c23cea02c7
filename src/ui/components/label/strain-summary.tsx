import type { StrainView } from '../../../rate/strains/strain-view';
import { useTexts } from '../../text-context';
import { SourceLinks } from '../rating/source-links';
import { StrainStudies } from './strain-studies';
import { StrainTable } from './strain-table';

const SIGNS = { pass: '✓', fail: '✗', unknown: '?' } as const;

/** A label's organisms: the table, what was found of the product, how good the label is, safety. Strain and label stay two things. */
export function StrainSummary({ view }: { readonly view: StrainView }) {
  const { say } = useTexts();
  const { strains, blends, notes, checklist, safety } = view;
  return (
    <div class="stack">
      <StrainTable strains={strains} />
      {notes.map(({ text, sources }) => (
        <p key={text} class="small">
          {text} <SourceLinks sources={sources} />
        </p>
      ))}
      <details>
        <summary>{say('strains_studies')}</summary>
        <StrainStudies strains={strains} blends={blends} />
      </details>
      <section>
        <h3 class="part">{say('strains_quality')}</h3>
        <ul class="small checks">
          {checklist.map(({ id, status, text, found }) => (
            <li key={id} class={`check ${status}`}>
              <span class="sign" aria-hidden="true">
                {SIGNS[status]}
              </span>
              <span>
                <span class="hidden">{say(`strains_check_${status}`)} </span>
                {text}
                <span class="soft"> · {found}</span>
              </span>
            </li>
          ))}
        </ul>
      </section>
      {safety.length > 0 && (
        <details>
          <summary>{say('strains_safety')}</summary>
          <ul class="small studies">
            {safety.map(({ text, sources }) => (
              <li key={text}>
                {text} <SourceLinks sources={sources} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
