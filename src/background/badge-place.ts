/**
 * Where the badge stands in each shop, one key a host in `storage.local`; a hidden badge is one of the settings, since the
 * options list it.
 */
import { browser } from '../platform/browser';
import { changeSettings, readSettings, type Settings } from '../platform/settings';
import { BADGE_PLACES, type BadgePlace } from '../protocol/badge-view';

const keyOf = (host: string): string => `badge-place:${host}`;

export async function badgePlaceOf(host: string, settings: Settings): Promise<BadgePlace> {
  if (settings.badgeHidden.includes(host)) return 'hidden';
  try {
    const key = keyOf(host);
    const stored: unknown = (await browser.storage.local.get(key))[key];
    return BADGE_PLACES.find((place) => place === stored) ?? 'title';
  } catch {
    return 'title';
  }
}

export async function setBadgePlace(host: string, place: BadgePlace): Promise<void> {
  const { badgeHidden } = await readSettings();
  const others = badgeHidden.filter((hidden) => hidden !== host);
  await changeSettings({ badgeHidden: place === 'hidden' ? [...others, host] : others });
  if (place === 'title') await browser.storage.local.remove(keyOf(host));
  else if (place !== 'hidden') await browser.storage.local.set({ [keyOf(host)]: place });
}
