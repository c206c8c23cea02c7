import { defineContentScript } from 'wxt/utils/define-content-script';
import { startPage } from '../../src/paint/page/start-page';
import './style.css';

export default defineContentScript({
  registration: 'runtime',
  // The manifest names the shops (wxt.config.ts); other hosts are registered when the user grants them.
  matches: [],
  noScriptStartedPostMessage: true,
  main: startPage,
});
