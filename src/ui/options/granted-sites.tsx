import { useEffect, useState } from 'preact/hooks';
import { browser } from '../../platform/browser';
import { LOOK_UP_ORIGINS } from './look-ups';
import { SiteList } from './site-list';

/** Sites beyond the named shops that the user let us read; each can be taken back. */
export function GrantedSites() {
  const [origins, setOrigins] = useState<readonly string[]>([]);
  const load = () => void grantedOrigins().then(setOrigins);
  useEffect(load, []);
  const revoke = (origin: string) => void browser.permissions.remove({ origins: [origin] }).then(load);
  return <SiteList title="options_granted" sites={origins} action="options_revoke" onAction={revoke} />;
}

async function grantedOrigins(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const named: readonly string[] = browser.runtime.getManifest().host_permissions ?? [];
  return origins.filter((origin) => !named.includes(origin) && !LOOK_UP_ORIGINS.includes(origin));
}
