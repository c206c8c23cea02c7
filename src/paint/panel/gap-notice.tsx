import { useState } from 'preact/hooks';
import { extensionVersion } from '../../platform/page-runtime';
import type { ProductPage } from '../../read/product-page';
import { Notice } from '../../ui/components/controls/notice';
import { useTexts } from '../../ui/text-context';
import { gapReport } from './gap-report';

type Copying = 'no' | 'copied' | 'by-hand';

/** In the place of the button that was pressed. */
const takeFocus = (field: HTMLElement | null): void => field?.focus();

/** Says that a part of this page could not be read, and gives a text that helps to mend it. Nothing is sent. */
export function GapNotice({ page }: { readonly page: ProductPage }) {
  const { say } = useTexts();
  const [copying, setCopying] = useState<Copying>('no');
  const report = gapReport(page, extensionVersion());
  const copy = () =>
    // Pages over plain http and pages that forbid the clipboard leave it to the user.
    void Promise.resolve()
      .then(() => navigator.clipboard.writeText(report))
      .then(
        () => setCopying('copied'),
        () => setCopying('by-hand'),
      );
  return (
    <Notice>
      <p>{say('badge_gaps')}</p>
      <p class="small soft">{say('panel_report_help')}</p>
      {copying === 'by-hand' ? (
        <textarea
          aria-label={say('panel_copy_report')}
          rows={5}
          readOnly
          ref={takeFocus}
          value={report}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
      ) : (
        <button type="button" class="button" onClick={copy}>
          {say(copying === 'copied' ? 'panel_copied' : 'panel_copy_report')}
        </button>
      )}
    </Notice>
  );
}
