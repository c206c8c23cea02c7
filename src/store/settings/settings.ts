/**
 * The user's settings in `storage.local`, one key each: two pages that change different settings at once lose nothing.
 * A value that does not parse (older version, damaged) counts as its default; it never makes another setting unreadable.
 */

import { browser } from '../../platform/browser';
import { fail, ok, type Result } from '../../platform/result';
import type { Profile, Region } from '../../rate/profile';
import { type Language, languageFor } from '../../rate/texts/languages';
import { DEFAULT_SETTINGS, parseSettings, SETTING_NAMES, type Settings } from './settings-shape';

export type { Settings } from './settings-shape';

export type SettingsError = 'quota' | 'unavailable';

const PREFIX = 'setting:';

/** Reads all settings; where storage cannot be read, the defaults hold. */
export async function readSettings(): Promise<Settings> {
  try {
    const stored = await browser.storage.local.get(settingKeys());
    return parseSettings(Object.fromEntries(SETTING_NAMES.map((name) => [name, stored[PREFIX + name]])));
  } catch {
    return DEFAULT_SETTINGS;
  }
}

export async function changeSettings(change: Partial<Settings>): Promise<Result<Settings, SettingsError>> {
  const entries = Object.entries(change).map(([name, value]) => [PREFIX + name, value]);
  try {
    await browser.storage.local.set(Object.fromEntries(entries));
    return ok(await readSettings());
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return fail(/quota/i.test(detail) ? 'quota' : 'unavailable', detail);
  }
}

/** Calls back after any setting was changed, in this or another page. */
export function watchSettings(changed: (settings: Settings) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area !== 'local' || !Object.keys(changes).some((key) => key.startsWith(PREFIX))) return;
    void readSettings().then((settings) => {
      if (!signal.aborted) changed(settings);
    });
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
}

export function profileOf(settings: Settings): Profile {
  const { conditions, lenses, alerts } = settings;
  return { region: regionOf(settings), conditions, lenses, alerts };
}

export function languageOf(settings: Settings): Language {
  return settings.language ?? languageFor(browserLanguage());
}

export function regionOf(settings: Settings): Region {
  return settings.region ?? regionFor(browserLanguage());
}

const REGION_OF_COUNTRY: Readonly<Record<string, Region>> = {
  au: 'au',
  ca: 'ca',
  gb: 'uk',
  in: 'in',
  us: 'us',
};

/** "en-GB" → uk; a tag without a country we know is taken for Europe, where most of the rules come from. */
export function regionFor(tag: string): Region {
  const country = tag.toLowerCase().split(/[-_]/).at(-1) ?? '';
  return REGION_OF_COUNTRY[country] ?? 'eu';
}

function browserLanguage(): string {
  return browser.i18n.getUILanguage();
}

function settingKeys(): string[] {
  return SETTING_NAMES.map((name) => PREFIX + name);
}
