import { expect, it } from 'vitest';
import { readArguments } from '../../../src/cli/command';

const options = { json: { type: 'boolean' }, only: { type: 'string' } } as const;

it('arguments are read by name', () => {
  expect(readArguments({ args: ['--json', '--only', 'labels'], options })).toMatchObject({
    values: { json: true, only: 'labels' },
  });
});

it.each([['--nope'], ['--only'], ['--json=yes'], ['page.html']])(
  'what cannot be used of them is told in one sentence: %s',
  (...args) => {
    expect(readArguments({ args, options })).toMatch(/^[A-Z][^\n]+[^.]\.$/);
  },
);
