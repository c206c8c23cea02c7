import { browser } from '../../platform/browser';
import { SwitchField } from '../components/controls/switch-field';
import { useTexts } from '../text-context';

const STEPS = [
  ['welcome_reads', 'welcome_reads_text'],
  ['welcome_rates', 'welcome_rates_text'],
  ['welcome_never', 'welcome_never_text'],
] as const;

/** First run: what it reads, what it says, what it never does. Nothing has to be answered. */
export function Welcome() {
  const { say } = useTexts();
  return (
    <main class="welcome">
      <header>
        <img src="/icon/128.png" width="56" height="56" alt="" />
        <h1>{say('welcome_heading')}</h1>
        <p class="soft">{say('welcome_lead')}</p>
      </header>
      <ol class="steps">
        {STEPS.map(([title, text], index) => (
          <li key={title} class="card">
            <span class="step-number" aria-hidden="true">
              {index + 1}
            </span>
            <div>
              <h2>{say(title)}</h2>
              <p>{say(text)}</p>
            </div>
          </li>
        ))}
      </ol>
      <section class="card stack">
        <SwitchField setting="history" />
        <SwitchField setting="wordsOnly" />
      </section>
      <p class="row">
        <button type="button" class="button main" onClick={() => void browser.runtime.openOptionsPage()}>
          {say('welcome_more')}
        </button>
        <span class="soft">{say('welcome_try')}</span>
      </p>
      <p class="small soft">{say('foot_disclaimer')}</p>
    </main>
  );
}
