import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from '../../platform/browser';
import { CheckField } from '../components/controls/check-field';
import { useSettings } from '../settings-context';
import { useTexts } from '../text-context';

/** What the look-up by barcode asks the browser for, and nothing else does. */
export const LOOK_UP_ORIGINS: readonly string[] = ['https://world.openfoodfacts.org/*'];

/** What sends anything at all: off until somebody wants it, and the one by barcode has a host permission of its own. */
export function LookUps() {
  const { say } = useTexts();
  const { settings, change } = useSettings();
  const [isGranted, setGranted] = useState(false);
  const { lookups } = settings;
  // The browser's question may stand for a minute, and the other switch beside it.
  const latest = useRef(lookups);
  latest.current = lookups;
  useEffect(() => {
    void browser.permissions.contains({ origins: [...LOOK_UP_ORIGINS] }).then(setGranted);
  }, [lookups.openFoodFacts]);
  const switchOpenFoodFacts = (isWanted: boolean) =>
    void permit(isWanted).then((isOn) => {
      setGranted(isOn);
      change({ lookups: { ...latest.current, openFoodFacts: isOn } });
    });
  return (
    <>
      <h3>{say('options_lookups')}</h3>
      <p class="small soft">{say('options_lookups_help')}</p>
      <CheckField
        label={say('options_lookup_off')}
        help={say('options_lookup_off_help')}
        checked={lookups.openFoodFacts && isGranted}
        onChange={switchOpenFoodFacts}
      />
      <CheckField
        label={say('options_lookup_tiles')}
        help={say('options_lookup_tiles_help')}
        checked={lookups.tiles}
        onChange={(tiles) => change({ lookups: { ...lookups, tiles } })}
      />
    </>
  );
}

/** Asked for within the click; given back when the look-up is switched off. */
async function permit(isWanted: boolean): Promise<boolean> {
  const permissions = { origins: [...LOOK_UP_ORIGINS] };
  if (isWanted) return browser.permissions.request(permissions).catch(() => false);
  await browser.permissions.remove(permissions).catch(() => false);
  return false;
}
