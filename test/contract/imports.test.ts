import { dirname, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, sourceFiles, sourceText, withoutComments } from './source-files';

/**
 * Imports point one way. Each room names what it may import; anything else is a wall moved by accident. Mend a failure by moving
 * the code to the room whose verb it does, not by widening this table.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  platform: ['rules'],
  read: ['platform', 'rules'],
  label: ['platform', 'read', 'rules'],
  rate: ['label', 'platform', 'read', 'rules'],
  protocol: ['label', 'platform', 'rate', 'read', 'rules', 'store'],
  store: ['label', 'platform', 'rate', 'read', 'rules'],
  paint: ['platform', 'protocol', 'rate', 'read', 'ui'],
  background: ['label', 'platform', 'protocol', 'rate', 'read', 'rules', 'store', 'ui'],
  ui: ['label', 'platform', 'protocol', 'public', 'rate', 'read', 'rules', 'store'],
  cli: ['label', 'platform', 'protocol', 'rate', 'read', 'rules', 'store', 'background'],
};

/** What a file names in its imports, those for types and those for later too. */
function importsOf(file: string): string[] {
  const found = sourceText(file).matchAll(
    /^(?:import|export)\s[^'";]*?\bfrom\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm,
  );
  return Array.from(found, ([, path, later]) => path ?? later ?? '');
}

const files = sourceFiles('src');

describe('import directions', () => {
  it.each(Object.keys(MAY_IMPORT))('src/%s imports only the rooms it may', (room) => {
    const wrong = files
      .filter((file) => file.startsWith(`src/${room}/`))
      .flatMap((file) =>
        importsOf(file)
          .filter((path) => path.startsWith('.'))
          .map((path) => relative(ROOT, resolve(ROOT, dirname(file), path)))
          .filter((target) => {
            const [top = '', second = ''] = target.split('/');
            const other = top === 'src' ? second : top;
            return other !== room && !MAY_IMPORT[room]?.includes(other);
          })
          .map((target) => `${file} imports ${target}`),
      );
    expect(wrong, 'Move the code to the room whose verb it does, or turn the import around.').toEqual([]);
  });

  it('every folder under src is a room of the house', () => {
    expect([...new Set(files.map((file) => file.split('/')[1]))].sort()).toEqual(
      Object.keys(MAY_IMPORT).sort(),
    );
  });

  it('nobody imports an entrypoint', () => {
    const wrong = files.filter((file) => importsOf(file).some((path) => path.includes('entrypoints/')));
    expect(wrong).toEqual([]);
  });

  it.each(['label', 'rate'])('src/%s touches neither the DOM nor the browser', (room) => {
    const pattern =
      /\b(document|window|HTMLElement|querySelector|browser\.|chrome\.|webextension-polyfill|wxt\/browser)\b/;
    const wrong = files
      .filter((file) => file.startsWith(`src/${room}/`))
      .filter((file) => pattern.test(withoutComments(sourceText(file))));
    expect(wrong).toEqual([]);
  });

  it.each(['read', 'paint'])('src/%s uses no browser API', (room) => {
    const pattern =
      /webextension-polyfill|wxt\/browser|\b(browser|chrome)\.(runtime|storage|tabs|scripting|i18n)\b/;
    const wrong = files
      .filter((file) => file.startsWith(`src/${room}/`))
      .filter((file) => pattern.test(withoutComments(sourceText(file))));
    expect(wrong).toEqual([]);
  });
});
