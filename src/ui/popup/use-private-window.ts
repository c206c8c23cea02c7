import { useEffect, useState } from 'preact/hooks';
import { browser } from '../../platform/browser';

/** Whether the popup stands over a private window, in which nothing is kept. Assumed until the browser has answered. */
export function usePrivateWindow(): boolean {
  const [isPrivate, setPrivate] = useState(true);
  useEffect(() => {
    // By its tab: Firefox for Android knows no windows.
    void browser.tabs.query({ active: true, currentWindow: true }).then(
      ([tab]) => setPrivate(tab?.incognito === true),
      () => setPrivate(false),
    );
  }, []);
  return isPrivate;
}
