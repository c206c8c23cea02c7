import { defineContentScript } from 'wxt/utils/define-content-script';
import { openPanel } from '../src/paint/panel/open-panel';

export default defineContentScript({
  registration: 'runtime',
  // Never by itself: the background injects it when the badge is clicked.
  matches: [],
  noScriptStartedPostMessage: true,
  main: openPanel,
});
