import { defineContentScript } from 'wxt/utils/define-content-script';
import { startReader } from '../src/paint/page/start-reader';

export default defineContentScript({
  registration: 'runtime',
  // Never by itself: the background brings it to pages that the gate let through.
  matches: [],
  noScriptStartedPostMessage: true,
  main: startReader,
});
