import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, it, vi } from 'vitest';
import en from '../../../../public/_locales/en/messages.json' with { type: 'json' };
import { DEFAULT_SETTINGS } from '../../../../src/store/settings/settings-shape';
import { facts, rating } from '../../store/fixtures';

vi.mock('webextension-polyfill', () => ({ default: { i18n: { getUILanguage: () => 'en-GB' } } }));
const { viewPanel } = await import('../../../../src/background/product/view-panel');

const SRC = resolve(import.meta.dirname, '../../../../src');

/** A component and all that it imports of ours, but for types. */
function filesOf(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(
    /^import (?!type)[^;]*? from '(\.[^']+)'/gm,
  ))
    for (const end of ['.ts', '.tsx']) {
      const target = join(dirname(file), path + end);
      if (existsSync(target)) filesOf(target, seen);
    }
  return seen;
}

/** Keys that a file writes out, whole or up to a part that is data. */
function keysIn(file: string): string[] {
  const written = [...readFileSync(file, 'utf8').matchAll(/['`]([a-z]+_[a-z0-9_]*)(['`]|\$\{)/g)];
  return written.flatMap(([, start = '', end]) =>
    Object.keys(en).filter((key) =>
      end === '${'
        ? key.startsWith(start)
        : key === start || key === `${start}_one` || key === `${start}_other`,
    ),
  );
}

it('the panel gets every text that its parts say', () => {
  const page = {
    page: 'product',
    shop: null,
    host: null,
    identity: { name: null, brand: null, gtin: null, shopId: null, url: null, lang: null, image: null },
    category: [],
    description: null,
    sections: [],
    tables: [],
    gaps: [],
  } as const;
  const { texts, ...view } = viewPanel(
    { page, correction: null },
    { facts: facts(), rating: rating() },
    {
      settings: DEFAULT_SETTINGS,
      place: 'title',
      isPrivate: false,
      isCorrected: false,
      kept: { ok: true, value: null },
      hasBetter: false,
    },
  );
  const said = new Set([...filesOf(join(SRC, 'paint/panel/panel.tsx'))].flatMap(keysIn));
  // Some are handed over as keys: the verdict's word, the level of evidence.
  for (const [, key = ''] of JSON.stringify(view).matchAll(/"([a-z_]+)"/g)) if (key in en) said.add(key);
  expect(said.size).toBeGreaterThan(60);
  expect([...said].filter((key) => !(key in texts))).toEqual([]);
});
