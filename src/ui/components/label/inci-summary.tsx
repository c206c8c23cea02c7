import type { InciMark } from '../../../rate/inci/inci-report';
import type { InciView } from '../../../rate/inci/inci-view';
import { useTexts } from '../../text-context';
import { InciBreakdown } from './inci-breakdown';

const SIGNS = { supports: '+', irritates: '!', guide: '★', microbiome: '·', limited: '§' } as const;

/** The others are a matter of law, or of what the guide says. */
const RESTS_ON_STUDIES: readonly InciMark[] = ['supports', 'irritates', 'microbiome'];

/** An ingredient list in plain words: functions at a glance, what stands out and why, then every ingredient in its order. */
export function InciSummary({ view }: { readonly view: InciView }) {
  const { say } = useTexts();
  const { shares, groups, rows, onePercent } = view;
  return (
    <div class="stack">
      <InciBreakdown shares={shares} />
      {groups.map(({ mark, titleKey, notes }) => (
        <section key={mark}>
          <h3 class="part">{say(titleKey)}</h3>
          <ul class="small checks">
            {notes.map(({ text, names, evidenceKey }) => (
              <li key={text} class={`check ${mark}`}>
                <span class="sign" aria-hidden="true">
                  {SIGNS[mark]}
                </span>
                <span>
                  <b>{names.join(', ')}</b> – {text}
                  {RESTS_ON_STUDIES.includes(mark) && <span class="soft"> · {say(evidenceKey)}</span>}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <details>
        <summary>{say('inci_all', { count: rows.length })}</summary>
        <ol class="small ingredients">
          {rows.map(({ name, function: does, opensBelowOnePercent }, index) => (
            <li key={`${name}-${index}`} class={opensBelowOnePercent ? 'below' : undefined}>
              {opensBelowOnePercent && onePercent !== null && <p class="soft">{onePercent}</p>}
              {name} <span class="soft">· {does ?? say('inci_unknown')}</span>
            </li>
          ))}
        </ol>
      </details>
    </div>
  );
}
