import { useEffect, useState } from 'preact/hooks';
import { browser } from '../../platform/browser';

/** Whether the popup stands over a private window, in which nothing is kept. Assumed until the browser has answered. */
export function usePrivateWindow(): boolean {
  const [isPrivate, setPrivate] = useState(true);
  useEffect(() => {
    void browser.windows.getCurrent().then(
      (window) => setPrivate(window.incognito),
      () => setPrivate(false),
    );
  }, []);
  return isPrivate;
}
