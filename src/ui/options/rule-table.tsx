import { explainRules, type RuleTableRow } from '../../rate/rules/explain-rules';
import { sayMessage } from '../../rate/texts/texts';
import { viewSources } from '../../rate/views/source-view';
import { SourceItems } from '../components/rating/source-items';
import { formatNumber } from '../fill-text';
import { type Texts, useTexts } from '../text-context';

/** The rules as they run, from the same rows that rate: nothing here is written twice. */
export function RuleTable() {
  const texts = useTexts();
  const { say } = texts;
  return (
    // A scrolling region needs the focus to be scrolled by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: WCAG 2.1.1
    <section class="scroll" tabIndex={0} aria-label={say('how_all_rules')}>
      <table class="small rules">
        <thead>
          <tr>
            <th scope="col">{say('rule_what')}</th>
            <th scope="col">{say('rule_points')}</th>
            <th scope="col">{say('rule_section')}</th>
            <th scope="col">{say('rule_evidence')}</th>
          </tr>
        </thead>
        <tbody>
          {explainRules().map((row) => (
            <tr key={row.rule}>
              <th scope="row">{sayMessage(row.how, texts.language)}</th>
              <td class="number">{pointsOf(row, texts)}</td>
              <td>{row.section}</td>
              <td>
                {say(`evidence_${row.evidence}`)}
                <RuleSources ids={row.sources} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function RuleSources({ ids }: { readonly ids: readonly string[] }) {
  const { count } = useTexts();
  const sources = viewSources(ids);
  if (sources.length === 0) return null;
  return (
    <details>
      <summary>{count('rule_sources', sources.length)}</summary>
      <ul class="stack">
        <SourceItems sources={sources} />
      </ul>
    </details>
  );
}

function pointsOf({ effect, least, most }: RuleTableRow, { say, language }: Texts): string {
  if (effect === 'note') return say('rule_note');
  const low = formatNumber(least, language).replace('-', '−');
  const high = formatNumber(most, language).replace('-', '−');
  const range = least === most ? low : `${low} … ${high}`;
  return effect === 'ceiling' ? say('rule_ceiling', { points: low }) : range;
}
