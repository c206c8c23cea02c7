import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './source-files';

/** What a reader of this repository cannot know or does not have, and how to say it instead. */
const FOREIGN: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [
    /(?:^|[\s'"`(=])\/(?:home|root|work|Users|mnt|tmp)\/[\w.-]+/,
    'No path of one machine: make it from tmpdir() or ROOT.',
  ],
  [/\b(?:TODO|FIXME|XXX|HACK)\b/, 'Do it, or write down what is so and why.'],
  [/\b(?:issue|ticket|PR|pull request|task) ?#?\d+\b/i, 'Say what is so, not where it was asked for.'],
  [
    /\b(?:this|last|next|first|second|third|fourth) (?:round|sprint|iteration)\b/i,
    'Say why it is so, not when it became so.',
  ],
  [
    /\b(?:hold-?out|development set|dev set|the corpus)\b/i,
    'Nobody here has that set: say what was measured.',
  ],
];

const TEXT = /\.(?:tsx?|mjs|json|jsonl|md|css|html|yml|yaml)$|^\.ci\//;
const TOPS = ['.ci', '.github', 'entrypoints', 'public', 'rules', 'src', 'test'];
/** It names what it looks for. */
const SELF = 'test/contract/own-words.test.ts';

const files = [
  ...readdirSync(ROOT).filter((name) => TEXT.test(name) && name !== 'package-lock.json'),
  ...TOPS.flatMap((top) =>
    readdirSync(join(ROOT, top), { recursive: true, encoding: 'utf8' }).map((path) => `${top}/${path}`),
  ),
].filter((file) => TEXT.test(file) && file !== SELF);

describe('the project speaks of itself alone', () => {
  it.each(FOREIGN)('nothing matches %s', (pattern, instead) => {
    const found = files.flatMap((file) =>
      readFileSync(join(ROOT, file), 'utf8')
        .split('\n')
        .flatMap((line, index) =>
          pattern.test(line) ? [`${file}:${index + 1}: ${line.trim().slice(0, 120)}`] : [],
        ),
    );
    expect(found, instead).toEqual([]);
  });

  it('and all of its files are looked at', () => {
    expect(files.length).toBeGreaterThan(500);
  });
});
