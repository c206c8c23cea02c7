/**
 * What the extension does to saved pages, in two Chromiums, one with it and one without: with the page's own scripts blocked, where
 * two visits differ by what is ours alone; and with its scripts running, where its console must say what it says anyway.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { NEUTRAL_PROFILE } from '../../rate/profile';
import { floorScore } from '../../rate/texts/verdict-words';
import { copyBuild } from '../browser/copy-build';
import { type LocalWeb, serveWeb } from '../browser/local-web';
import { type InExtension, newTabId, readBadgeIn, tabIds } from '../browser/remote-tab';
import { quietArgs, startChromium } from '../browser/start-chromium';
import { rateSavedPage } from '../rate/rate-saved-page';
import type { SavedFile } from './saved-page';
import { type Visit, visitPage } from './visit-page';

export interface PageEffect {
  readonly file: string;
  /** "mixed 47": what the command line says of the same page, and what the badge said; null: no badge. */
  readonly expected: string | null;
  readonly badge: string | null;
  /** Lines that the page's console holds only with us. */
  readonly said: readonly string[];
  readonly addedShift: number;
  /** Elements that we add to the document itself. */
  readonly nodes: number;
  readonly requests: readonly string[];
}

interface Browsers {
  readonly web: LocalWeb;
  readonly plain: BrowserContext;
  readonly ours: BrowserContext;
  readonly run: InExtension;
}

/** A badge that is to come has come by then, on a machine that does other work as well. */
const BADGE_MS = 8_000;
/** And one that shall not come would have. */
const NO_BADGE_MS = 700;
/** Shifts below this are noise of the page's own fonts and pictures. */
const NO_SHIFT = 0.0005;
/** Errands of the browser itself. */
const ERRAND = /(?:^|\.)(?:google|googleapis|gstatic|gvt1|chrome|chromium)\.(?:com|org)$/;

export async function pageEffects(
  pages: readonly SavedFile[],
  { executable, buildDir }: { readonly executable: string; readonly buildDir: string },
  onPage: (effect: PageEffect) => void,
): Promise<void> {
  const served = new Map(pages.map(({ url, html }) => [url, html]));
  const rules = { scripts: false };
  const web = await serveWeb((url) => {
    const body = served.get(url.href);
    if (body === undefined) return null;
    return { body, headers: rules.scripts ? {} : { 'content-security-policy': "script-src 'none'" } };
  });
  const hosts = [...new Set(pages.map(({ url }) => `https://${new URL(url).hostname}/*`))];
  const build = await copyBuild(buildDir, hosts);
  const profileDir = await mkdtemp(join(tmpdir(), 'gutlight-effects-'));
  const options = { executable, buildDir: build.dir, profileDir, headless: true, web };
  const plainDir = await mkdtemp(join(tmpdir(), 'gutlight-effects-plain-'));
  const viewport = { width: 1280, height: 800 };
  // As ours is started: a private context asks for less than a profile does.
  const plain = await chromium.launchPersistentContext(plainDir, {
    executablePath: executable,
    ignoreHTTPSErrors: true,
    viewport,
    args: quietArgs(web),
  });
  const { context: ours, origin } = await startChromium(options);
  try {
    const control = await ours.newPage();
    await control.goto(`${origin}/welcome.html`);
    const run: InExtension = (expression) => control.evaluate(expression);
    await run(`chrome.storage.local.set({ 'setting:region': ${JSON.stringify(NEUTRAL_PROFILE.region)} })`);
    for (const page of pages) onPage(await effectOf(page, { web, plain, ours, run }, rules));
  } finally {
    await ours.close();
    await plain.close();
    await web.close();
    await build.remove();
    for (const dir of [profileDir, plainDir]) await rm(dir, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function effectOf(page: SavedFile, at: Browsers, rules: { scripts: boolean }): Promise<PageEffect> {
  const expected = await expectedBadge(page);
  rules.scripts = false;
  const quiet = await bothVisits(page, at, expected);
  let addedShift = addedBy(quiet);
  if (addedShift > 0) {
    const again = await bothVisits(page, at, expected);
    addedShift = Math.min(addedShift, addedBy(again));
  }
  rules.scripts = true;
  const live = await bothVisits(page, at, expected);
  const said = [...live.ours.said].filter((line) => !live.plain.said.has(line));
  const usual = said.length === 0 ? live.plain : await plainVisit(page, at);
  return {
    file: page.file,
    expected,
    badge: quiet.ours.seen,
    said: said.filter((line) => !usual.said.has(line)),
    addedShift,
    nodes: quiet.ours.nodes,
    requests: quiet.requests,
  };
}

/** Where nothing of ours stands, nothing of ours can have moved anything. */
function addedBy({ ours, plain }: BothVisits): number {
  const added = ours.shift - plain.shift;
  return ours.nodes > 0 && added > NO_SHIFT ? added : 0;
}

interface BothVisits {
  readonly plain: Visit;
  readonly ours: Visit;
  /** Asked for with us and not without. */
  readonly requests: readonly string[];
}

async function bothVisits(page: SavedFile, at: Browsers, expected: string | null): Promise<BothVisits> {
  const start = at.web.requests.length;
  const plain = await plainVisit(page, at);
  const usual = new Set(at.web.requests.slice(start));
  const middle = at.web.requests.length;
  const before = await tabIds(at.run);
  const ours = await visitPage(at.ours, page.url, async (open) => {
    const tab = await newTabId(at.run, before, page.url);
    const end = Date.now() + (expected === null ? NO_BADGE_MS : BADGE_MS);
    for (;;) {
      const badge = await readBadgeIn(at.run, tab).catch(() => null);
      if (badge?.visible === true) return `${badge.verdict} ${/\d+/.exec(badge.text)?.[0] ?? ''}`.trim();
      if (Date.now() > end) return null;
      await open.waitForTimeout(100);
    }
  });
  const requests = at.web.requests
    .slice(middle)
    .filter((url) => !usual.has(url) && !url.endsWith('/favicon.ico') && !ERRAND.test(new URL(url).hostname));
  return { plain, ours, requests };
}

function plainVisit(page: SavedFile, { plain }: Browsers): Promise<Visit> {
  return visitPage(plain, page.url, async (open) => {
    await open.waitForTimeout(NO_BADGE_MS);
    return null;
  });
}

/** What the badge must say: nothing on a page that sells nothing of ours. */
async function expectedBadge({ html, url }: SavedFile): Promise<string | null> {
  const rated = await rateSavedPage(html, { id: null, url }, NEUTRAL_PROFILE);
  if (!rated.ok) return null;
  const { report, facts, rating } = rated.value;
  if (report.page !== 'product' || facts.kind === null) return null;
  return `${rating.verdict} ${floorScore(rating.score) ?? ''}`.trim();
}
