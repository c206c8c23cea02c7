// @vitest-environment happy-dom
import type { FunctionComponent } from 'preact';
import { expect, it, vi } from 'vitest';
import { lazyPart } from '../../../src/ui/lazy-part';
import { mount } from './mount';

const Shown: FunctionComponent<{ readonly name: string }> = ({ name }) => <p>{name} in full</p>;

it('comes when its code is there, and at once the next time', async () => {
  const load = vi.fn(async () => Shown);
  const Part = lazyPart(load);
  const page = await mount(<Part name="Kefir" />);
  await page.settle();
  expect(page.root.textContent).toBe('Kefir in full');
  const again = await mount(<Part name="Oats" />);
  expect(again.root.textContent).toBe('Oats in full');
  expect(load).toHaveBeenCalledTimes(1);
});

it('says that its code did not come, and offers to load the page again', async () => {
  const reload = vi.spyOn(location, 'reload').mockImplementation(() => undefined);
  const Part = lazyPart<{ readonly name: string }>(() =>
    Promise.reject(new TypeError('Failed to fetch dynamically imported module')),
  );
  const page = await mount(<Part name="Kefir" />);
  await page.settle();
  expect(page.root.querySelector('[role="alert"]')?.textContent).toContain('could not be loaded');
  await page.press('Reload');
  expect(reload).toHaveBeenCalledTimes(1);
});
