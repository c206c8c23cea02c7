/**
 * The user's settings in `storage.local`, one key each: two pages that change different settings at once lose nothing.
 * A value that does not parse (older version, damaged) counts as its default; it never makes another setting unreadable.
 */

import { LANGUAGES, type Language, languageFor } from '../rate/languages';
import { CONDITIONS, type Condition, type Profile, REGIONS, type Region } from '../rate/profile';
import { browser } from './browser';
import { fail, ok, type Result } from './result';

/** Most entries of the alert list and of each: plain words, not documents. */
export const MOST_ALERTS = 60;
export const LONGEST_ALERT = 60;

const LENSES = ['malassezia', 'pregnancy', 'comedogenic'] as const;

export interface Settings {
  /** null: as the browser's language suggests. */
  readonly region: Region | null;
  readonly language: Language | null;
  readonly units: 'per-100' | 'per-serving';
  readonly conditions: readonly Condition[];
  readonly lenses: Profile['lenses'];
  readonly alerts: readonly string[];
  readonly wordsOnly: boolean;
  readonly history: boolean;
  readonly historyLimit: number;
  /** Ids of shop files on which nothing is read. */
  readonly shopsOff: readonly string[];
  /** Hosts on which the badge is not painted. */
  readonly badgeHidden: readonly string[];
  readonly lookups: { readonly openFoodFacts: boolean; readonly tiles: boolean };
  /** The shortlist travels through the browser's own account sync. */
  readonly sync: boolean;
  readonly firstRunDone: boolean;
}

export type SettingsError = 'quota' | 'unavailable';

/** Any stored value → a valid one. By hand: a schema library would be half of what the popup has to load. */
const READERS: { readonly [Name in keyof Settings]: (value: unknown) => Settings[Name] } = {
  region: (value) => oneOf(REGIONS, value),
  language: (value) => oneOf(LANGUAGES, value),
  units: (value) => oneOf(['per-100', 'per-serving'] as const, value) ?? 'per-100',
  conditions: (value) => someOf(CONDITIONS, value),
  lenses: (value) => someOf(LENSES, value),
  alerts: (value) => texts(value, MOST_ALERTS, LONGEST_ALERT),
  wordsOnly: (value) => value === true,
  history: (value) => value !== false,
  historyLimit: (value) =>
    typeof value === 'number' && value >= 100 && value <= 100_000 ? Math.floor(value) : 2000,
  shopsOff: (value) => texts(value, MOST_HOSTS, LONGEST_HOST),
  badgeHidden: (value) => texts(value, MOST_HOSTS, LONGEST_HOST),
  lookups: (value) => ({
    openFoodFacts: fieldOf(value, 'openFoodFacts') === true,
    tiles: fieldOf(value, 'tiles') === true,
  }),
  sync: (value) => value === true,
  firstRunDone: (value) => value === true,
};

/** More shops than anybody switches off; a host name has at most 253 characters. */
const MOST_HOSTS = 1000;
const LONGEST_HOST = 253;

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
  const read = <Name extends keyof Settings>(name: Name) => READERS[name](stored[PREFIX + name]);
  return {
    region: read('region'),
    language: read('language'),
    units: read('units'),
    conditions: read('conditions'),
    lenses: read('lenses'),
    alerts: read('alerts'),
    wordsOnly: read('wordsOnly'),
    history: read('history'),
    historyLimit: read('historyLimit'),
    shopsOff: read('shopsOff'),
    badgeHidden: read('badgeHidden'),
    lookups: read('lookups'),
    sync: read('sync'),
    firstRunDone: read('firstRunDone'),
  };
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
  return Object.keys(READERS).map((name) => PREFIX + name);
}

function oneOf<T extends string>(values: readonly T[], value: unknown): T | null {
  return values.find((one) => one === value) ?? null;
}

function someOf<T extends string>(values: readonly T[], value: unknown): T[] {
  return Array.isArray(value) ? values.filter((one) => value.includes(one)) : [];
}

function texts(value: unknown, most: number, longest: number): string[] {
  if (!Array.isArray(value)) return [];
  const own = value.filter((one): one is string => typeof one === 'string' && one.length <= longest);
  return own.slice(0, most);
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}
