import { expect, it } from 'vitest';
import { cssInPixels } from '../../../../src/paint/panel/css-in-pixels';

it('no size of the panel follows the page it stands on', () => {
  const css = 'a { margin: 0.125rem -1rem; min-height: 2.25rem; font: 400 .875rem/1.5 x }';
  expect(cssInPixels(css, 16)).toBe('a { margin: 2px -16px; min-height: 36px; font: 400 14px/1.5 x }');
  expect(cssInPixels(css, 24)).toBe('a { margin: 3px -24px; min-height: 54px; font: 400 21px/1.5 x }');
});
