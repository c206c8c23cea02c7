import type { LocalWeb } from './local-web';

export interface LaunchOptions {
  readonly executable: string;
  /** An unpacked build, with its manifest.json. */
  readonly buildDir: string;
  /** Folders of other extensions that the browser has as well. Chromium only. */
  readonly beside?: readonly string[];
  /** Kept between two launches by those who want a browser restart. */
  readonly profileDir: string;
  readonly headless: boolean;
  /** Every host name leads here; null: the real web. */
  readonly web: Pick<LocalWeb, 'port' | 'proxyPort'> | null;
}
