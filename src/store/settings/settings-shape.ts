/** What can be set, and how a stored value becomes a valid one. Without the browser, for tests and the command line. */

import { CONDITIONS, type Condition, LENSES, type Profile, REGIONS, type Region } from '../../rate/profile';
import { LANGUAGES, type Language } from '../../rate/texts/languages';
import { fieldOf } from './field-of';

/** Most entries of the alert list and of each: plain words, not documents. */
export const MOST_ALERTS = 60;
export const LONGEST_ALERT = 60;

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
  /** On listings, tiles that are off the guide step back. */
  readonly dimOff: boolean;
  readonly lookups: { readonly openFoodFacts: boolean; readonly tiles: boolean };
  /** The shortlist travels through the browser's own account sync. */
  readonly sync: boolean;
}

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
  dimOff: (value) => value === true,
  lookups: (value) => ({
    openFoodFacts: fieldOf(value, 'openFoodFacts') === true,
    tiles: fieldOf(value, 'tiles') === true,
  }),
  sync: (value) => value === true,
};

/** More shops than anybody switches off; a host name has at most 253 characters. */
const MOST_HOSTS = 1000;
const LONGEST_HOST = 253;

/** Values by name; what is missing or does not parse counts as its default. */
export function parseSettings(stored: Readonly<Record<string, unknown>>): Settings {
  const read = <Name extends keyof Settings>(name: Name) => READERS[name](stored[name]);
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
    dimOff: read('dimOff'),
    lookups: read('lookups'),
    sync: read('sync'),
  };
}

/** The names of all settings. */
export const SETTING_NAMES = Object.keys(READERS);

export const DEFAULT_SETTINGS: Settings = parseSettings({});

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
