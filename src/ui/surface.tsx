import { type ComponentChild, render } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { Language } from '../rate/texts/languages';
import {
  changeSettings,
  languageOf,
  readSettings,
  type Settings,
  watchSettings,
} from '../store/settings/settings';
import { DEFAULT_SETTINGS } from '../store/settings/settings-shape';
import { Notice } from './components/controls/notice';
import type { TextKey } from './fill-text';
import { fetchMessages, type Texts, textsOf } from './page-texts';
import { SettingsContext } from './settings-context';
import { TextContext } from './text-context';

/** Puts an extension page on the screen: in the user's language, with the settings, following changes made elsewhere. */
export async function showSurface(titleKey: TextKey, content: ComponentChild): Promise<void> {
  const root = document.querySelector('#app');
  if (root === null) return;
  // Most people keep the browser's language: its texts are on their way while the settings are read.
  const likely = textsIn(languageOf(DEFAULT_SETTINGS));
  const settings = await readSettings();
  const language = languageOf(settings);
  const texts = language === languageOf(DEFAULT_SETTINGS) ? await likely : await textsIn(language);
  render(
    <Surface titleKey={titleKey} start={settings} startTexts={texts}>
      {content}
    </Surface>,
    root,
  );
}

async function textsIn(language: Language): Promise<Texts> {
  return textsOf(await fetchMessages(language), language);
}

interface SurfaceProps {
  readonly titleKey: TextKey;
  readonly start: Settings;
  readonly startTexts: Texts;
  readonly children: ComponentChild;
}

function Surface({ titleKey, start, startTexts, children }: SurfaceProps) {
  const [settings, setSettings] = useState(start);
  const [failed, setFailed] = useState(false);
  const language = languageOf(settings);
  const [texts, setTexts] = useState(startTexts);
  useEffect(() => {
    let isWanted = texts.language !== language;
    if (isWanted) void textsIn(language).then((fetched) => isWanted && setTexts(fetched));
    return () => {
      isWanted = false;
    };
  }, [texts, language]);
  useEffect(() => {
    const stop = new AbortController();
    watchSettings(setSettings, stop.signal);
    return () => stop.abort();
  }, []);
  // With the texts, not after them: a screen reader speaks them in the language that stands there.
  useLayoutEffect(() => {
    document.documentElement.lang = texts.language;
    document.title = texts.say(titleKey);
  }, [texts, titleKey]);
  const change = (part: Partial<Settings>) => {
    setSettings((now) => ({ ...now, ...part }));
    void changeSettings(part).then(async (result) => {
      setFailed(!result.ok);
      // What was refused is not shown as if it held.
      if (!result.ok) setSettings(await readSettings());
    });
  };
  return (
    <TextContext.Provider value={texts}>
      <SettingsContext.Provider value={{ settings, change }}>
        {failed && <Notice tone="warning">{texts.say('error_settings')}</Notice>}
        {children}
      </SettingsContext.Provider>
    </TextContext.Provider>
  );
}
