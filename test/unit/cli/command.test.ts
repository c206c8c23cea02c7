import { expect, it } from 'vitest';
import { isWebAddress, readArguments } from '../../../src/cli/command';

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

it.each([
  ['https://www.tesco.com/products/1', true],
  ['HTTP://localhost:3000/p', true],
  ['www.tesco.com/products/1', false],
  ['localhost:3000/p', false],
  ['https:///products/1', false],
  ['https://no host', false],
  ['file:///tmp/page.html', false],
])('an address of a page is one of the web: %s', (text, is) => {
  expect(isWebAddress(text)).toBe(is);
});
