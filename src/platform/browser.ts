/** The browser's API for the background and our own pages. Never for a page script: it weighs 3 kB gzip in each. */
import browser from 'webextension-polyfill';

export { browser };
