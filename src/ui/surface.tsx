import { type ComponentChild, render } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { changeSettings, languageOf, readSettings, type Settings, watchSettings } from '../platform/settings';
import { Notice } from './components/notice';
import { SettingsContext } from './settings-context';
import { TextContext, textsIn } from './text-context';
import type { TextKey } from './texts';

/** Puts an extension page on the screen: in the user's language, with the settings, following changes made elsewhere. */
export async function showSurface(titleKey: TextKey, content: ComponentChild): Promise<void> {
  const root = document.querySelector('#app');
  if (root === null) return;
  const settings = await readSettings();
  render(
    <Surface titleKey={titleKey} start={settings}>
      {content}
    </Surface>,
    root,
  );
}

interface SurfaceProps {
  readonly titleKey: TextKey;
  readonly start: Settings;
  readonly children: ComponentChild;
}

function Surface({ titleKey, start, children }: SurfaceProps) {
  const [settings, setSettings] = useState(start);
  const [failed, setFailed] = useState(false);
  const language = languageOf(settings);
  const texts = useMemo(() => textsIn(language), [language]);
  useEffect(() => {
    const stop = new AbortController();
    watchSettings(setSettings, stop.signal);
    return () => stop.abort();
  }, []);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = texts.say(titleKey);
  }, [texts, language, titleKey]);
  const change = (part: Partial<Settings>) => {
    setSettings((now) => ({ ...now, ...part }));
    void changeSettings(part).then((result) => setFailed(!result.ok));
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
