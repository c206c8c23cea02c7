import { browser } from '../platform/browser';
import { createRouter, type Sender } from '../protocol/router';
import { watchSettings } from '../store/settings/settings';
import { renameMenu, watchMenu } from './context-menu';
import { watchLifecycle } from './lifecycle';
import { refreshPages } from './page/refresh-pages';
import { routes } from './routes';
import { watchUpkeep } from './upkeep';

/**
 * Registers every listener before it returns: a worker that was started for one event must hear it. Nothing is kept in memory
 * between events.
 */
export function startBackground(): void {
  const { id } = browser.runtime;
  const origin = browser.runtime.getURL('').replace(/\/$/, '');
  const route = createRouter(routes, { id, origin });
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender) => route(message, sender));
  watchLifecycle();
  watchMenu();
  watchUpkeep();
  watchSettings(() => {
    void refreshPages();
    void renameMenu();
  }, new AbortController().signal);
}
