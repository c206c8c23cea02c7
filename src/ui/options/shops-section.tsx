import { SwitchField } from '../components/controls/switch-field';
import { useSettings } from '../settings-context';
import { useTexts } from '../text-context';
import { GrantedSites } from './granted-sites';
import { LookUps } from './look-ups';
import { ShopList } from './shop-list';
import { SiteList } from './site-list';

/** Where pages are read and marked, and the look-ups. */
export function ShopsSection() {
  const { say } = useTexts();
  const { settings, change } = useSettings();
  const { badgeHidden } = settings;
  return (
    <section class="card stack" aria-labelledby="options-shops">
      <h2 id="options-shops">{say('options_shops')}</h2>
      <p class="small soft">{say('options_shops_help')}</p>
      <ShopList />
      <SwitchField setting="dimOff" />
      <GrantedSites />
      <SiteList
        title="options_hidden"
        sites={badgeHidden}
        action="options_show_badge"
        onAction={(host) => change({ badgeHidden: badgeHidden.filter((one) => one !== host) })}
      />
      <LookUps />
    </section>
  );
}
