import { useState } from 'preact/hooks';
import { browser } from '../../platform/browser';
import { readShortlist } from '../../store/shortlist';
import { StoreErrorNotice } from '../components/controls/store-error-notice';
import { lazyPart } from '../lazy-part';
import { useTexts } from '../text-context';
import { useRatings } from '../use-ratings';
import { BetterOf } from './better-of';
import { Charts } from './charts';
import { CompareHead } from './compare-head';
import { Groups } from './groups';

/** With the words of all rules in all languages, which the shelf alone does not need. */
const Comparison = lazyPart(() => import('./comparison').then((part) => part.Comparison));

/** Products side by side; more do not fit a page. */
const MOST_COMPARED = 4;

/** Keys that the address names: the panel opens the shelf this way. */
function askedFor(): readonly string[] {
  return new URLSearchParams(location.search).getAll('compare');
}

/** The product that similar ones are held against. */
const betterThan = new URLSearchParams(location.search).get('better');

/** The full page: the shortlist in groups, compared and in figures. */
export function Shelf() {
  const { say } = useTexts();
  const [compared, setCompared] = useState<readonly string[]>(askedFor);
  const loaded = useRatings(readShortlist, []);
  const groups = loaded.state === 'ready' ? loaded.value : [];
  const cards = groups.flatMap((group) => group.cards);
  const isEmpty = loaded.state === 'ready' && cards.length === 0;
  const chosen = cards.filter((card) => compared.includes(card.key));
  const toggle = (key: string) =>
    setCompared((now) => (now.includes(key) ? now.filter((other) => other !== key) : [...now, key]));
  return (
    <main class="shelf">
      <header class="row apart">
        <div>
          <h1>{say('shelf_title')}</h1>
          {!isEmpty && <p class="soft">{say('shelf_lead')}</p>}
        </div>
        <div class="row controls">
          <button type="button" class="button" onClick={() => window.print()}>
            {say('action_print')}
          </button>
          <button type="button" class="button" onClick={() => void browser.runtime.openOptionsPage()}>
            {say('popup_open_options')}
          </button>
        </div>
      </header>
      {loaded.state === 'failed' && <StoreErrorNotice error={loaded.error} />}
      {betterThan !== null && <BetterOf productKey={betterThan} />}
      {isEmpty && <p class="card soft">{say('shelf_empty')}</p>}
      <Groups
        groups={groups}
        compared={compared}
        mayCompare={chosen.length < MOST_COMPARED}
        onCompare={toggle}
      />
      {chosen.length > 0 && <CompareHead count={chosen.length} onClear={() => setCompared([])} />}
      {chosen.length > 1 && <Comparison cards={chosen} />}
      <Charts />
      <footer class="small soft">{say('foot_disclaimer')}</footer>
    </main>
  );
}
