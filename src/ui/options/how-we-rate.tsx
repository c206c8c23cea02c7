import { LazyDetails } from '../components/controls/lazy-details';
import { lazyPart } from '../lazy-part';
import { useTexts } from '../text-context';

/** Every rule with its texts in six languages: fetched when somebody wants to read it. */
const RuleTable = lazyPart(() => import('./rule-table').then((part) => part.RuleTable));

export function HowWeRate() {
  const { say } = useTexts();
  return (
    <section class="card stack" aria-labelledby="options-how">
      <h2 id="options-how">{say('options_how')}</h2>
      <p>{say('how_lead')}</p>
      <ul class="bullets">
        <li>{say('how_verdicts')}</li>
        <li>{say('how_unknown')}</li>
        <li>{say('how_yardsticks')}</li>
        <li>{say('how_money')}</li>
      </ul>
      <LazyDetails summary={say('how_all_rules')}>
        <RuleTable />
      </LazyDetails>
    </section>
  );
}
