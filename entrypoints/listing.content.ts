import { defineContentScript } from 'wxt/utils/define-content-script';
import { startListing } from '../src/paint/listing/start-listing';

export default defineContentScript({
  registration: 'runtime',
  // Never by itself: the background brings it to pages that turned out to be listings.
  matches: [],
  noScriptStartedPostMessage: true,
  main: startListing,
});
