import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LocalWeb } from '../browser/local-web';
import { type StartedChromium, startChromium } from '../browser/start-chromium';
import { buildExtension } from '../setup/build-extension';
import { chromiumHere } from './chromium-here';

/** Runs a measurement in headless Chromium with the present build, in a profile of its own. */
export async function withChromium<T>(
  root: string,
  web: Pick<LocalWeb, 'port' | 'proxyPort'> | null,
  measure: (started: StartedChromium) => Promise<T>,
): Promise<T> {
  const executable = chromiumHere();
  const build = buildExtension('chromium', root);
  if (!build.ok) throw new Error(build.detail ?? build.error);
  const profileDir = await mkdtemp(join(tmpdir(), 'gutlight-bench-'));
  const started = await startChromium({
    executable,
    buildDir: build.value,
    profileDir,
    headless: true,
    web,
  });
  try {
    return await measure(started);
  } finally {
    await started.context.close();
    await rm(profileDir, { recursive: true, force: true, maxRetries: 5 });
  }
}
