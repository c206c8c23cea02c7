import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourceFiles, sourceText as textOf, withoutComments } from './source-files';

const files = sourceFiles('src', 'entrypoints');

describe('modules', () => {
  it('are named in kebab case', () => {
    const wrong = files.filter((file) => !/^[a-z0-9]+([.-][a-z0-9]+)*\.tsx?$/.test(basename(file)));
    expect(wrong, 'Rename to kebab-case.').toEqual([]);
  });

  const longerThan = (most: number) =>
    files.filter((file) => textOf(file).trimEnd().split('\n').length > most);

  it('stay under 200 lines, or say in their header why not', () => {
    const [header, reason] = [/^\/\*\*[\s\S]*?\*\//, /\bIn one file because\b/];
    expect(
      longerThan(200).filter((file) => !reason.test(header.exec(textOf(file))?.[0] ?? '')),
      'Split the module: one main export, named as the file. What cannot be split says "In one file because …".',
    ).toEqual([]);
  });

  it('stay under 300 lines, whatever the reason', () => {
    expect(longerThan(300), 'Split the module: one main export, named as the file.').toEqual([]);
  });

  it('entrypoints only wire: at most 40 lines each', () => {
    const long = files
      .filter((file) => file.startsWith('entrypoints/'))
      .filter((file) => textOf(file).trimEnd().split('\n').length > 40);
    expect(long, 'Move the logic to a room under src.').toEqual([]);
  });

  it('make no markup or code from strings', () => {
    const pattern =
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|new Function|\beval\(|dangerouslySetInnerHTML/;
    expect(files.filter((file) => pattern.test(textOf(file)))).toEqual([]);
  });

  it('listen to no page and to no other extension', () => {
    const pattern =
      /onMessageExternal|onConnectExternal|onUserScriptMessage|addEventListener\(\s*'message'|\.onmessage\b|postMessage\(/;
    const wrong = files.filter((file) => pattern.test(textOf(file)));
    expect(
      wrong.filter((file) => !/\bcli\//.test(file)),
      'Pages of ours talk through src/protocol, which asks the browser who speaks.',
    ).toEqual([]);
  });

  it('silence no type check', () => {
    const pattern = /:\s*any\b|\bas any\b/;
    expect(files.filter((file) => pattern.test(withoutComments(textOf(file))))).toEqual([]);
    expect(files.filter((file) => /@ts-(ignore|expect-error|nocheck)/.test(textOf(file)))).toEqual([]);
  });

  it('are no barrels', () => {
    const barrels = files.filter((file) => /^export \* from|^export \{[^}]*\} from/m.test(textOf(file)));
    expect(barrels, 'Import from the module that defines the thing.').toEqual([]);
  });
});
