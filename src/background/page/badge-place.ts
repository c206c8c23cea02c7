/**
 * Where the badge stands in each shop, one key a host in `storage.local`; a hidden badge is one of the settings, since the
 * options list it.
 */
import { browser } from '../../platform/browser';
import { BADGE_PLACES, type BadgePlace } from '../../protocol/badge-view';
import { changeSettings, readSettings, type Settings } from '../../store/settings/settings';

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
  if (place === 'title') await browser.storage.local.remove(keyOf(host));
  else if (place !== 'hidden') await browser.storage.local.set({ [keyOf(host)]: place });
  const { badgeHidden } = await readSettings();
  if (badgeHidden.includes(host) === (place === 'hidden')) return;
  const others = badgeHidden.filter((hidden) => hidden !== host);
  await changeSettings({ badgeHidden: place === 'hidden' ? [...others, host] : others });
}
