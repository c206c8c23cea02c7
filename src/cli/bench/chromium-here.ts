import { findBrowser } from '../setup/find-browser';

/** The Chromium to measure in. Throws where there is none: that group cannot be measured. */
export function chromiumHere(): string {
  const browser = findBrowser('chromium');
  if (browser === null) throw new Error('This is measured in Chromium, and none was found on this machine.');
  return browser.executable;
}
