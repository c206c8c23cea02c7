/**
 * The panel over the shop's page: a modal dialog in a closed shadow root, in the browser's top layer, so that no style of the page
 * reaches it and nothing of the page lies over it. Focus goes in, stays in, and returns to the badge; Escape closes. It closes by
 * itself when the page moves on to another product.
 */
import { render } from 'preact';
import { pageText } from '../../platform/page-runtime';
import type { PanelView } from '../../protocol/panel-view';
import type { ReasonView } from '../../rate/views/rating-view';
import baseCss from '../../ui/base.css?inline';
import componentsCss from '../../ui/components/components.css?inline';
import tokensCss from '../../ui/tokens.css?inline';
import { type PageBridge, takeBridge } from '../bridge';
import { createHost } from '../host';
import { cssInPixels } from './css-in-pixels';
import { mapLabel, showHighlights } from './highlights';
import { Panel } from './panel';
import panelCss from './panel.css?inline';
import { PanelMessage } from './panel-message';
import { chosenTextSize } from './text-size';

interface PanelGlobals {
  /** Whether the panel is open, or about to be. */
  gutlightPanel?: (() => boolean) | undefined;
}

/** Opens the panel for the page as last read; run again, it leaves the one that is open. */
export function openPanel(): void {
  const globals = globalThis as PanelGlobals;
  if (globals.gutlightPanel?.()) return;
  const bridge = takeBridge();
  if (bridge !== null) globals.gutlightPanel = mountPanel(bridge, () => delete globals.gutlightPanel);
}

function mountPanel(bridge: PageBridge, onClosed: () => void): () => boolean {
  const css = cssInPixels([tokensCss, baseCss, componentsCss, panelCss].join('\n'), chosenTextSize(document));
  const host = createHost(document, 'gutlight-panel', css, { position: 'fixed', 'z-index': '2147483647' });
  const dialog = document.createElement('dialog');
  dialog.setAttribute('aria-label', pageText('panel_name'));
  host.root.append(dialog);
  document.documentElement.append(host.element);
  const moved = bridge.moved();

  let hasCome = false;
  const close = (): void => {
    if (dialog.open) dialog.close();
    else leave();
  };
  const leave = (): void => {
    dialog.removeEventListener('close', leave);
    moved.removeEventListener('abort', close);
    showHighlights([]);
    render(null, dialog);
    host.element.remove();
    onClosed();
    bridge.focusBadge();
  };
  dialog.addEventListener('close', leave);
  dialog.addEventListener('click', (event) => event.isTrusted && event.target === dialog && close());
  // The shop's own shortcuts are not meant while somebody types in here.
  for (const type of ['keydown', 'keyup', 'keypress']) {
    dialog.addEventListener(type, (event) => event.stopPropagation());
  }
  moved.addEventListener('abort', close);

  const show = (view: PanelView): void => {
    // An answer about a product that the page has left must not become the badge of another.
    if (moved.aborted) return;
    dialog.lang = view.badge.lang;
    dialog.setAttribute('aria-label', view.texts.panel_name ?? '');
    bridge.showBadge(view.badge);
  };
  // An empty sheet would flash by: it comes when there is something to see.
  const reveal = (): void => {
    if (!dialog.open) dialog.showModal();
    hasCome = true;
  };
  const page = bridge.page();
  if (page === null) {
    render(<PanelMessage text="panel_nothing" onClose={close} />, dialog);
    reveal();
  } else {
    render(<Panel page={page} onView={show} onReady={reveal} onClose={close} onPoint={pointAt} />, dialog);
  }
  return () => {
    if (dialog.open || !hasCome) return true;
    // Closed a moment ago: a browser tells of it later, and a press in between opens another.
    leave();
    return false;
  };
}

function pointAt(view: PanelView, reasons: readonly ReasonView[]): void {
  const spans = reasons.flatMap((reason) => reason.spans);
  showHighlights(spans.length === 0 ? [] : mapLabel(document, view.ingredients ?? '').rangesOf(spans));
}
