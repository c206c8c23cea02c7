/**
 * The user's settings in `storage.local`, one key each: two pages that change different settings at once lose nothing.
 * A value that does not parse (older version, damaged) counts as its default; it never makes another setting unreadable.
 */

import * as z from 'zod';
import { LANGUAGES, type Language, languageFor } from '../rate/languages';
import { CONDITIONS, type Profile, REGIONS, type Region } from '../rate/profile';
import { browser } from './browser';
import { fail, ok, type Result } from './result';

/** Most entries of the alert list and of each: plain words, not documents. */
export const MOST_ALERTS = 60;
export const LONGEST_ALERT = 60;

const shape = {
  /** null: as the browser's language suggests. */
  region: z.enum(REGIONS).nullable().catch(null),
  language: z.enum(LANGUAGES).nullable().catch(null),
  units: z.enum(['per-100', 'per-serving']).catch('per-100'),
  conditions: z.array(z.enum(CONDITIONS)).catch([]),
  lenses: z.array(z.enum(['malassezia', 'pregnancy', 'comedogenic'])).catch([]),
  alerts: z.array(z.string().max(LONGEST_ALERT)).max(MOST_ALERTS).catch([]),
  wordsOnly: z.boolean().catch(false),
  history: z.boolean().catch(true),
  historyLimit: z.number().int().min(100).max(100_000).catch(2000),
  /** Ids of shop files on which nothing is read. */
  shopsOff: z.array(z.string().max(100)).max(1000).catch([]),
  /** Hosts on which the badge is not painted. */
  badgeHidden: z.array(z.string().max(255)).max(1000).catch([]),
  lookups: z
    .object({ openFoodFacts: z.boolean().catch(false), tiles: z.boolean().catch(false) })
    .catch({ openFoodFacts: false, tiles: false }),
  /** The shortlist travels through the browser's own account sync. */
  sync: z.boolean().catch(false),
  firstRunDone: z.boolean().catch(false),
} as const;

export const settingsSchema = z.object(shape);
export type Settings = z.infer<typeof settingsSchema>;
export type SettingsError = 'quota' | 'unavailable';

const PREFIX = 'setting:';

export const DEFAULT_SETTINGS: Settings = parseSettings({});

/** Reads all settings; where storage cannot be read, the defaults hold. */
export async function readSettings(): Promise<Settings> {
  try {
    return parseSettings(await browser.storage.local.get(settingKeys()));
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

export async function resetSettings(): Promise<Result<Settings, SettingsError>> {
  try {
    await browser.storage.local.remove(settingKeys());
    return ok(await readSettings());
  } catch (error) {
    return fail('unavailable', error instanceof Error ? error.message : String(error));
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

export function parseSettings(stored: Readonly<Record<string, unknown>>): Settings {
  const own = Object.keys(shape).map((name) => [name, stored[PREFIX + name]]);
  return settingsSchema.parse(Object.fromEntries(own));
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
  return Object.keys(shape).map((name) => PREFIX + name);
}
