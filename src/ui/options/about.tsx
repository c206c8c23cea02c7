import { useEffect, useState } from 'preact/hooks';
import { browser } from '../../platform/browser';
import { useTexts } from '../text-context';

/** Version, keyboard shortcuts, licences of the code that ships, and what this is not. */
export function About() {
  const { say } = useTexts();
  const [shortcuts, setShortcuts] = useState<readonly string[]>([]);
  useEffect(() => {
    void readShortcuts().then(setShortcuts);
  }, []);
  return (
    <section class="card stack" aria-labelledby="options-about">
      <h2 id="options-about">{say('options_about')}</h2>
      <p>{say('about_version', { version: browser.runtime.getManifest().version })}</p>
      <h3>{say('about_shortcuts')}</h3>
      <ul class="bullets">
        {shortcuts.map((shortcut) => (
          <li key={shortcut}>{say('about_open', { keys: shortcut })}</li>
        ))}
        <li>{say('about_escape')}</li>
        <li>{say('about_change_keys')}</li>
      </ul>
      <p>
        <a href={browser.runtime.getURL('/licences.txt')} target="_blank" rel="noopener">
          {say('about_licences')}
        </a>
      </p>
      <p class="small soft">{say('foot_disclaimer')}</p>
    </section>
  );
}

async function readShortcuts(): Promise<string[]> {
  const commands = (await browser.commands?.getAll()) ?? [];
  return commands.flatMap(({ shortcut }) => (shortcut === undefined || shortcut === '' ? [] : [shortcut]));
}
