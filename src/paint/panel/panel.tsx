import { useEffect, useMemo, useState } from 'preact/hooks';
import type { PanelView } from '../../protocol/panel-view';
import type { ReasonView } from '../../rate/views/rating-view';
import type { ProductPage } from '../../read/product-page';
import { Notice } from '../../ui/components/controls/notice';
import { LabelSummaries } from '../../ui/components/label/label-summaries';
import { Disclaimer } from '../../ui/components/rating/disclaimer';
import { LookUpSource } from '../../ui/components/rating/look-up-source';
import { ReasonGroups } from '../../ui/components/rating/reason-groups';
import { TextContext } from '../../ui/text-context';
import { CorrectLabel } from './correct-label';
import { GapNotice } from './gap-notice';
import { MarkProduct } from './mark-product';
import { PanelMessage } from './panel-message';
import { panelTexts } from './panel-texts';
import { PlaceChoice } from './place-choice';
import { Pointed } from './pointed';
import { ProductNote } from './product-note';
import { useProduct } from './use-product';
import { VerdictHead } from './verdict-head';

interface PanelProps {
  readonly page: ProductPage;
  readonly onView: (view: PanelView) => void;
  /** There is something to see. */
  readonly onReady: () => void;
  readonly onClose: () => void;
  /** Lights the words behind these reasons in the page. */
  readonly onPoint: (view: PanelView, reasons: readonly ReasonView[]) => void;
}

/** One product in full, over the shop's page. */
export function Panel({ page, onView, onReady, onClose, onPoint }: PanelProps) {
  const product = useProduct(page, onView);
  const [isMarking, setMarking] = useState(false);
  const { view, failed } = product;
  const isReady = view !== null || failed;
  useEffect(() => {
    if (isReady) onReady();
  }, [isReady, onReady]);
  const texts = useMemo(() => (view === null ? null : panelTexts(view)), [view]);
  if (view === null || texts === null) {
    return failed ? <PanelMessage text="panel_failed" onClose={onClose} /> : null;
  }
  const { say } = texts;
  const { rating } = view;
  const scored = [...rating.strongestAgainst, ...rating.strongestFor, ...rating.rest];
  const isOnPage = view.lookedUp?.parts.includes('ingredients') !== true;
  const hasSpans = isOnPage && scored.some((reason) => reason.spans.length > 0);
  const point = (reasons: readonly ReasonView[] | null) =>
    onPoint(view, reasons ?? (isMarking ? scored : []));
  return (
    <TextContext.Provider value={texts}>
      <VerdictHead view={view} onClose={onClose} />
      {failed && <Notice tone="warning">{say('panel_failed')}</Notice>}
      {view.badge.warning !== null && <Notice tone="warning">{view.badge.warning}</Notice>}
      {page.gaps.length > 0 && <GapNotice page={page} />}
      {view.lookedUp !== null && <LookUpSource lookedUp={view.lookedUp} notes={rating.notes} />}
      {view.isLookedUpInVain && <p class="small soft">{say('lookup_none')}</p>}
      {view.mark.corrected && <Notice>{say('panel_corrected')}</Notice>}
      {view.mark.labelChanged && <Notice>{say('label_changed')}</Notice>}
      <MarkProduct mark={view.mark} product={product} />
      <Pointed reasons={scored} onPoint={point}>
        <ReasonGroups rating={rating} />
      </Pointed>
      {hasSpans && (
        <label class="choice">
          <input
            type="checkbox"
            checked={isMarking}
            onChange={({ currentTarget: { checked } }) => {
              setMarking(checked);
              onPoint(view, checked ? scored : []);
            }}
          />
          {say('panel_highlight')}
        </label>
      )}
      {view.mark.hasBetter && (
        <div>
          <button type="button" class="button" onClick={() => product.openShelf('better')}>
            {say('better_title')}
          </button>
        </div>
      )}
      <LabelSummaries kind={view.kind} strains={view.strains} inci={view.inci} />
      {view.mark.canSave && <ProductNote note={view.mark.note} onNote={product.note} />}
      <CorrectLabel view={view} onCorrect={product.correct} />
      <PlaceChoice
        place={view.badge.place}
        onPlace={(place) => onView({ ...view, badge: { ...view.badge, place } })}
      />
      <Disclaimer yardstick={rating.yardstick} />
    </TextContext.Provider>
  );
}
