import { useEffect, useState } from 'preact/hooks';
import { browser } from '../../platform/browser';
import { SHOPS } from '../../read/shop-of-host';
import { readShopHealth, SHOP_PARTS, type ShopHealth } from '../../store/shop-health';
import { CheckField } from '../components/fields';
import { useSettings } from '../settings-context';
import { type Texts, useTexts } from '../text-context';

/** Which shops are read, how well each is known, and the look-ups, which are off until somebody wants them. */
export function ShopsSection() {
  const texts = useTexts();
  const { say, count, language } = texts;
  const { settings, change } = useSettings();
  const [health, setHealth] = useState<ReadonlyMap<string, ShopHealth>>(new Map());
  useEffect(() => void readShopHealth().then(setHealth), []);
  const shops = [...SHOPS].sort((a, b) => a.name.localeCompare(b.name));
  const setShop = (id: string, isOn: boolean) =>
    change({
      shopsOff: isOn ? settings.shopsOff.filter((off) => off !== id) : [...settings.shopsOff, id],
    });
  return (
    <section class="card stack" aria-labelledby="options-shops">
      <h2 id="options-shops">{say('options_shops')}</h2>
      <p class="small soft">{say('options_shops_help')}</p>
      <details>
        <summary>{count('options_shop_count', shops.length)}</summary>
        <ul class="shops">
          {shops.map((shop) => (
            <li key={shop.id}>
              <CheckField
                label={shop.name}
                help={[
                  shop.status === 'tested'
                    ? say('shop_tested', { date: dayOf(shop.tested, language) })
                    : say('shop_untested'),
                  ...healthLines(health.get(shop.id), texts),
                ].join(' ')}
                checked={!settings.shopsOff.includes(shop.id)}
                onChange={(isOn) => setShop(shop.id, isOn)}
              />
            </li>
          ))}
        </ul>
      </details>
      <CheckField
        label={say('options_dim')}
        help={say('options_dim_help')}
        checked={settings.dimOff}
        onChange={(dimOff) => change({ dimOff })}
      />
      <GrantedSites />
      <HiddenBadges />
      <h3>{say('options_lookups')}</h3>
      <p class="small soft">{say('options_lookups_help')}</p>
      <CheckField
        label={say('options_lookup_off')}
        help={say('options_lookup_off_help')}
        checked={settings.lookups.openFoodFacts}
        onChange={(openFoodFacts) =>
          void grantedLookup(openFoodFacts).then((isOn) =>
            change({ lookups: { ...settings.lookups, openFoodFacts: isOn } }),
          )
        }
      />
      <CheckField
        label={say('options_lookup_tiles')}
        help={say('options_lookup_tiles_help')}
        checked={settings.lookups.tiles}
        onChange={(tiles) => change({ lookups: { ...settings.lookups, tiles } })}
      />
    </section>
  );
}

/** What of the shop was last read well and when, and what was not. */
function healthLines(health: ShopHealth | undefined, { say, language }: Texts): string[] {
  if (health === undefined) return [];
  const list = (days: ShopHealth['read']) =>
    SHOP_PARTS.filter((part) => days[part] !== null)
      .map((part) => `${say(`shop_part_${part}`)} ${dayOf(days[part] ?? undefined, language)}`)
      .join(', ');
  const [read, missed] = [list(health.read), list(health.missed)];
  return [
    ...(read === '' ? [] : [say('shop_read_well', { parts: read })]),
    ...(missed === '' ? [] : [say('shop_missed', { parts: missed })]),
  ];
}

/** "2026-11-22" as the reader writes a day. */
function dayOf(tested: string | undefined, language: string): string {
  const at = Date.parse(tested ?? '');
  return Number.isNaN(at) ? '' : new Intl.DateTimeFormat(language, { timeZone: 'UTC' }).format(at);
}

const LOOKUP_ORIGINS = { origins: ['https://world.openfoodfacts.org/*'] };

/** The look-up has a host permission of its own; without it the switch stays off. */
async function grantedLookup(isWanted: boolean): Promise<boolean> {
  if (isWanted) return browser.permissions.request(LOOKUP_ORIGINS).catch(() => false);
  await browser.permissions.remove(LOOKUP_ORIGINS).catch(() => false);
  return false;
}

/** Sites beyond the named shops that the user let us read; each can be taken back. */
function GrantedSites() {
  const { say } = useTexts();
  const [origins, setOrigins] = useState<readonly string[]>([]);
  const load = () => void grantedOrigins().then(setOrigins);
  useEffect(load, []);
  if (origins.length === 0) return null;
  return (
    <div>
      <h3>{say('options_granted')}</h3>
      <ul class="stack">
        {origins.map((origin) => (
          <li key={origin} class="row apart">
            <span>{origin}</span>
            <button
              type="button"
              class="button"
              onClick={() => void browser.permissions.remove({ origins: [origin] }).then(load)}
            >
              {say('options_revoke')}
              <span class="hidden"> {origin}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

async function grantedOrigins(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const named: readonly string[] = browser.runtime.getManifest().host_permissions ?? [];
  return origins.filter((origin) => !named.includes(origin) && !LOOKUP_ORIGINS.origins.includes(origin));
}

function HiddenBadges() {
  const { say } = useTexts();
  const { settings, change } = useSettings();
  if (settings.badgeHidden.length === 0) return null;
  return (
    <div>
      <h3>{say('options_hidden')}</h3>
      <ul class="stack">
        {settings.badgeHidden.map((host) => (
          <li key={host} class="row apart">
            <span>{host}</span>
            <button
              type="button"
              class="button"
              onClick={() => change({ badgeHidden: settings.badgeHidden.filter((one) => one !== host) })}
            >
              {say('options_show_badge')}
              <span class="hidden"> {host}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
