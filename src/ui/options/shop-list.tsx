import { useEffect, useState } from 'preact/hooks';
import { browser } from '../../platform/browser';
import { SHOPS } from '../../read/shop/shop-of-host';
import { readShopHealth, SHOP_PARTS, type ShopHealth } from '../../store/shop-health';
import { CheckField } from '../components/controls/check-field';
import { formatDay } from '../fill-text';
import { useSettings } from '../settings-context';
import { type Texts, useTexts } from '../text-context';

/** The shops that are read without being asked, each with how well it is known, to be switched off and on. */
export function ShopList() {
  const texts = useTexts();
  const { say, count, language } = texts;
  const { settings, change } = useSettings();
  const [health, setHealth] = useState<ReadonlyMap<string, ShopHealth>>(new Map());
  useEffect(() => void readShopHealth().then(setHealth), []);
  const shops = namedShops();
  const setShop = (id: string, isOn: boolean) =>
    change({
      shopsOff: isOn ? settings.shopsOff.filter((off) => off !== id) : [...settings.shopsOff, id],
    });
  return (
    <details>
      <summary>{count('options_shop_count', shops.length)}</summary>
      <ul class="shops">
        {shops.map((shop) => (
          <li key={shop.id}>
            <CheckField
              label={shop.name}
              help={[
                shop.status === 'tested'
                  ? say('shop_tested', { date: formatDay(shop.tested ?? '', language, 'medium') })
                  : say('shop_untested'),
                ...healthLines(health.get(shop.id), texts),
              ].join(' · ')}
              checked={!settings.shopsOff.includes(shop.id)}
              onChange={(isOn) => setShop(shop.id, isOn)}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Those whose sites the manifest names; the others are read like any site, when the user says so. */
function namedShops(): (typeof SHOPS)[number][] {
  const named: readonly string[] = browser.runtime.getManifest().host_permissions ?? [];
  return SHOPS.filter((shop) => shop.hosts.some((host) => named.includes(`https://*.${host}/*`))).sort(
    (a, b) => a.name.localeCompare(b.name),
  );
}

/** What of the shop was last read well and when, and what was not. */
function healthLines(health: ShopHealth | undefined, { say, language }: Texts): string[] {
  if (health === undefined) return [];
  const list = (days: ShopHealth['read']) =>
    SHOP_PARTS.filter((part) => days[part] !== null)
      .map((part) => `${say(`shop_part_${part}`)} ${formatDay(days[part] ?? '', language, 'medium')}`)
      .join(', ');
  const [read, missed] = [list(health.read), list(health.missed)];
  return [
    ...(read === '' ? [] : [say('shop_read_well', { parts: read })]),
    ...(missed === '' ? [] : [say('shop_missed', { parts: missed })]),
  ];
}
