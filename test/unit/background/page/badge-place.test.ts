import { beforeEach, expect, it, vi } from 'vitest';

const stored: Record<string, unknown> = {};
vi.mock('webextension-polyfill', () => ({
  default: {
    storage: {
      local: {
        get: async () => ({ ...stored }),
        set: async (values: Record<string, unknown>) => void Object.assign(stored, values),
        remove: async (key: string) => void delete stored[key],
      },
    },
  },
}));
const { badgePlaceOf, setBadgePlace } = await import('../../../../src/background/page/badge-place');
const { readSettings } = await import('../../../../src/store/settings/settings');

const placeOf = async (host: string) => badgePlaceOf(host, await readSettings());

beforeEach(() => {
  for (const key of Object.keys(stored)) delete stored[key];
});

it('the badge stands by the title until it is carried away, in each shop by itself', async () => {
  expect(await placeOf('a.example')).toBe('title');
  await setBadgePlace('a.example', 'left');
  expect([await placeOf('a.example'), await placeOf('b.example')]).toEqual(['left', 'title']);
  await setBadgePlace('a.example', 'title');
  expect(await placeOf('a.example')).toBe('title');
  expect(Object.keys(stored)).toEqual([]);
});

it('a hidden badge is a setting, and comes back where it stood', async () => {
  await setBadgePlace('b.example', 'hidden');
  await setBadgePlace('a.example', 'right');
  await setBadgePlace('a.example', 'hidden');
  await setBadgePlace('a.example', 'hidden');
  expect((await readSettings()).badgeHidden).toEqual(['b.example', 'a.example']);
  expect(await placeOf('a.example')).toBe('hidden');
  stored['setting:badgeHidden'] = ['b.example'];
  expect(await placeOf('a.example')).toBe('right');
  await setBadgePlace('b.example', 'left');
  expect((await readSettings()).badgeHidden).toEqual([]);
});

it('a place that nobody knows is no place', async () => {
  stored['badge-place:a.example'] = 'ceiling';
  expect(await placeOf('a.example')).toBe('title');
});
