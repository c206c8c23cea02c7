import { join } from 'node:path';
import { buildExtension } from '../setup/build-extension';
import { chromiumHere } from './chromium-here';
import { type PageEffect, pageEffects } from './page-effects';
import type { BenchContext, Measured } from './row';
import { savedPages } from './saved-page';

/** What visiting saved pages with the extension changes for a visitor and for the page. What is not as it should be is named. */
export async function benchPageEffects({ root, pages: folder }: BenchContext): Promise<Measured[]> {
  const executable = chromiumHere();
  const build = buildExtension('chromium', root);
  if (!build.ok) throw new Error(build.detail ?? build.error);
  const effects: PageEffect[] = [];
  const pages = savedPages(folder ?? join(root, 'test', 'pages'));
  const parts = { executable, buildDir: build.value };
  await pageEffects(pages, parts, (effect) => {
    effects.push(effect);
    for (const line of complaintsOf(effect)) process.stderr.write(`${effect.file}: ${line}\n`);
  });
  const count = (what: string, has: (effect: PageEffect) => boolean): Measured => ({
    what,
    value: effects.filter(has).length,
    unit: `of ${effects.length} pages`,
  });
  return [
    count('badge as the command line says', ({ badge, expected }) => badge === expected),
    count('pages with a badge', ({ badge }) => badge !== null),
    count('console says more than without', ({ said }) => said.length > 0),
    count('requests that are ours', ({ requests }) => requests.length > 0),
    { what: 'layout shift added, most', value: Math.max(0, ...effects.map((e) => e.addedShift)), unit: '' },
    {
      what: 'elements added to the page, most',
      value: Math.max(0, ...effects.map((e) => e.nodes)),
      unit: '',
    },
  ];
}

function complaintsOf({ badge, expected, said, requests, addedShift }: PageEffect): string[] {
  return [
    ...(badge === expected ? [] : [`badge "${badge}", command line "${expected}"`]),
    ...said.map((line) => `console: ${line}`),
    ...requests.map((url) => `asked for ${url}`),
    ...(addedShift === 0 ? [] : [`layout shift ${addedShift.toFixed(4)}`]),
  ];
}
