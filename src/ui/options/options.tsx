import { useTexts } from '../text-context';
import { About } from './about';
import { DataSection } from './data-section';
import { GeneralSection } from './general-section';
import { HowWeRate } from './how-we-rate';
import { NotesSection } from './notes-section';
import { ShopsSection } from './shops-section';

/** Everything that can be set, on one page that can be searched with the browser's own search. */
export function Options() {
  const { say } = useTexts();
  return (
    <main class="options">
      <header>
        <h1>{say('popup_open_options')}</h1>
        <p class="soft">{say('options_lead')}</p>
      </header>
      <GeneralSection />
      <NotesSection />
      <ShopsSection />
      <DataSection />
      <HowWeRate />
      <About />
    </main>
  );
}
