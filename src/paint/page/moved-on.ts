import { shopIdOf } from '../../read/listing/tiles';
import type { ShopFile } from '../../read/shop/shop-file';

/**
 * Whether a page shows another product than the one it was loaded for. Shops that go from product to product without loading a page
 * leave the first one's data in their scripts.
 */
export function hasMovedOn(loadedAs: string | undefined, here: string, shop: ShopFile | null): boolean {
  if (loadedAs === undefined || !URL.canParse(loadedAs)) return false;
  return shopIdOf(new URL(loadedAs), shop) !== shopIdOf(new URL(here), shop);
}
