import { pageText } from '../../platform/page-runtime';
import { Notice } from '../../ui/components/controls/notice';
import { CloseButton } from './close-button';

interface PanelMessageProps {
  readonly text: 'panel_failed' | 'panel_nothing';
  readonly onClose: () => void;
}

/** A panel without a product: it says why, in the browser's language, since no answer brought any texts. */
export function PanelMessage({ text, onClose }: PanelMessageProps) {
  return (
    <div class="row apart top">
      <Notice tone="warning">{pageText(text)}</Notice>
      <CloseButton label={pageText('panel_close')} onClose={onClose} />
    </div>
  );
}
