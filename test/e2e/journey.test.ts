import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { BrowserSession } from '../../src/cli/browser/browser-session';
import { type LocalWeb, serveWeb } from '../../src/cli/browser/local-web';
import { inEachBrowser, launch, textOfPage, until, visibleBadge } from './browsers';
import { SHOP, shopWeb } from './shop-web';

const COLA = `${SHOP}/product/cola`;
const COLA_NAME = 'Fizz & Co Classic Cola';

inEachBrowser((family) => {
  let web: LocalWeb;
  let profile: string;
  let session: BrowserSession;

  beforeAll(async () => {
    web = await serveWeb(shopWeb());
    profile = await mkdtemp(join(tmpdir(), 'gutlight-journey-'));
    session = await launch(family, web, profile);
  });
  afterAll(async () => {
    await session?.close();
    await web?.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  it('rates a product, explains it in the panel and saves it', async () => {
    const tab = await session.open(COLA);
    const badge = await visibleBadge(tab);
    expect(badge.label).toContain(badge.text.replace(/\s*\d+$/, ''));
    await tab.clickBadge();
    const panel = await until('the panel', () => tab.panelText());
    expect(panel).toContain(COLA_NAME);
    expect(badge.reason).toMatch(/free sugar/);
    await tab.clickInPanel('Save');
    await until('the save to be acknowledged', async () => (await tab.panelText())?.includes('Saved'));
    expect(tab.errors).toEqual([]);
    await tab.close();
    expect(badge.verdict).toBe('off');
    expect(badge.text).toMatch(/\d+$/);
  });

  it('lists it in the popup', async () => {
    const popup = await session.openOwn('popup.html');
    await until('the saved rating', async () => (await textOfPage(popup)).includes(COLA_NAME));
    await popup.close();
  });

  it('still has it after the browser was started again', async () => {
    await session.close();
    session = await launch(family, web, profile);
    const popup = await session.openOwn('popup.html');
    await until('the saved rating', async () => (await textOfPage(popup)).includes(COLA_NAME));
    await popup.close();
  });

  it('gives the next page its badge after the background was killed', async () => {
    await session.killBackground();
    const tab = await session.open(`${SHOP}/product/plain-kefir`);
    const badge = await visibleBadge(tab);
    expect(badge.verdict).not.toBe('off');
    await tab.close();
  });
});
