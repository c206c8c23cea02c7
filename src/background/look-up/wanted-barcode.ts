import { lacksLabel } from '../../label/fill-label';
import type { LabelFacts } from '../../label/label-facts';
import type { ProductPage } from '../../read/product-page';
import type { Settings } from '../../store/settings/settings';
import { barcodeOf } from './barcode';

/** The barcode to look up for a page; null where nobody wants it, the window is private, nothing is missing or the page shows none. */
export function wantedBarcode(
  page: ProductPage,
  facts: LabelFacts,
  settings: Settings,
  isPrivate: boolean,
): string | null {
  const isWanted =
    settings.lookups.openFoodFacts && !isPrivate && page.page === 'product' && lacksLabel(facts);
  return isWanted ? barcodeOf(page.identity.gtin) : null;
}
