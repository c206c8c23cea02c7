import { labelOfPage } from '../../label/label-of-page';
import type { Result } from '../../platform/result';
import type { BadgePlace } from '../../protocol/badge-view';
import type { Subject } from '../../protocol/messages';
import type { PanelView } from '../../protocol/panel-view';
import type { RatedProduct } from '../../rate/rate-product';
import { inciOf, strainsOf } from '../../rate/views/label-views';
import { viewRating } from '../../rate/views/rating-view';
import type { RatingCard } from '../../store/records';
import { languageOf, profileOf, type Settings } from '../../store/settings/settings';
import { textsFor } from '../../ui/texts';
import { wantedBarcode } from '../look-up/wanted-barcode';
import { viewBadge } from '../page/view-badge';

export interface PanelTerms {
  readonly settings: Settings;
  readonly place: BadgePlace;
  readonly isPrivate: boolean;
  readonly isCorrected: boolean;
  /** The kept rating of this product, or why there is none. */
  readonly kept: Result<RatingCard | null>;
  /** The user rated something similar better. */
  readonly hasBetter: boolean;
}

/** Keys of the interface texts that the panel uses. */
const TEXT_PREFIXES = [
  'action_compare',
  'action_save',
  'action_undo',
  'badge_',
  'better_',
  'evidence_',
  'foot_',
  'gauge_',
  'inci_',
  'kind_',
  'label_changed',
  'lookup_',
  'panel_',
  'private_',
  'reason_',
  'strains_',
  'verdict_',
  'yardstick_',
];

export function viewPanel(subject: Subject, product: RatedProduct, terms: PanelTerms): PanelView {
  const { settings, kept, hasBetter, isPrivate, isCorrected } = terms;
  const { facts } = product;
  const { name, brand } = subject.page.identity;
  const language = languageOf(settings);
  const card = kept.ok ? kept.value : null;
  return {
    name,
    brand,
    kind: facts.kind,
    rating: viewRating({ ...product, language, wordsOnly: settings.wordsOnly }),
    badge: viewBadge(product, terms),
    ingredients: facts.inci?.text ?? facts.ingredients?.text ?? subject.correction?.ingredients ?? null,
    label: subject.correction?.label ?? labelOfPage(subject.page).label,
    strains: strainsOf(facts, { name, brand }, language),
    inci: inciOf(facts, profileOf(settings), language),
    lookedUp: facts.lookedUp ?? null,
    isLookedUpInVain:
      facts.lookedUp === undefined && wantedBarcode(subject.page, facts, settings, isPrivate) !== null,
    mark: {
      hasBetter,
      saved: card?.saved === 1,
      starred: card?.shortlist === 1,
      note: card?.note ?? '',
      corrected: isCorrected,
      labelChanged: card?.labelChanged === 1,
      canSave: !isPrivate,
    },
    language,
    texts: textsFor(language, TEXT_PREFIXES),
  };
}
