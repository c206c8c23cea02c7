import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserSession } from './browser-session';
import { launchChromium } from './launch-chromium';
import { launchFirefox } from './launch-firefox';
import type { LaunchOptions } from './launch-options';

type Choice = Omit<LaunchOptions, 'profileDir'> & {
  readonly family: 'chromium' | 'firefox';
  readonly profileDir?: string;
};

/** Starts a browser with the extension. Without a `profileDir` its profile is thrown away at the end. */
export async function launchWithExtension({ family, ...choice }: Choice): Promise<BrowserSession> {
  const profileDir = choice.profileDir ?? (await mkdtemp(join(tmpdir(), 'gutlight-profile-')));
  const launch = family === 'chromium' ? launchChromium : launchFirefox;
  const session = await launch({ ...choice, profileDir });
  return {
    ...session,
    close: async () => {
      await session.close();
      if (choice.profileDir === undefined)
        await rm(profileDir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
