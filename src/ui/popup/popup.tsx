import { useEffect, useState } from 'preact/hooks';
import { browser } from '../../platform/browser';
import { attempt } from '../../store/attempt';
import { takeMarkedText } from '../../store/marked-text';
import { lazyPart } from '../lazy-part';
import { useTexts } from '../text-context';
import { ratingStore } from '../use-ratings';
import { RatingList } from './rating-list';
import { ThisPage } from './this-page';

// The database takes as long to open as the page to draw: both at once. What fails is told by the first list.
void attempt(ratingStore(), async () => undefined);

const PasteLabel = lazyPart(() => import('./paste-label').then((part) => part.PasteLabel));

type View = 'saved' | 'history' | 'paste';

const VIEWS: readonly View[] = ['saved', 'history', 'paste'];

/** What opens from the toolbar: this page's verdict on top, then what is kept. */
export function Popup() {
  const { say } = useTexts();
  const [chosen, setChosen] = useState<View | null>(null);
  const [marked, setMarked] = useState('');
  useEffect(() => void takeMarkedText().then(setMarked), []);
  const view = chosen ?? (marked === '' ? 'saved' : 'paste');
  return (
    <main class="popup">
      <h1 class="hidden">{say('extension_name')}</h1>
      <ThisPage />
      <nav class="tabs" aria-label={say('popup_views')}>
        {VIEWS.map((name) => (
          <button
            key={name}
            type="button"
            class="tab"
            aria-current={view === name ? 'page' : undefined}
            onClick={() => setChosen(name)}
          >
            {say(`popup_${name}`)}
          </button>
        ))}
      </nav>
      {view === 'paste' ? <PasteLabel key={marked} marked={marked} /> : <RatingList key={view} list={view} />}
      <footer class="row apart small">
        <a href={browser.runtime.getURL('/shelf.html')} target="_blank" rel="noopener">
          {say('popup_open_shelf')}
        </a>
        <button
          type="button"
          class="button quiet"
          onClick={() => void browser.runtime.openOptionsPage().then(() => window.close())}
        >
          {say('popup_open_options')}
        </button>
      </footer>
    </main>
  );
}
