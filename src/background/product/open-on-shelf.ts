import { browser } from '../../platform/browser';
import { fail, ok, type Result } from '../../platform/result';
import type { ShelfView } from '../../protocol/messages';
import type { FromPage } from '../../protocol/router';
import type { ProductPage } from '../../read/product-page';
import { findOwnRating } from '../../store/find-rating';
import { identityOf } from '../../store/product-key';
import { shelf } from '../shelf';

/** Opens the shelf on this product: laid out for comparison, or beside what was rated better. What stands there the page never learns. */
export async function openOnShelf(
  { page, as }: { readonly page: ProductPage; readonly as: ShelfView },
  { isPrivate }: Pick<FromPage, 'isPrivate'>,
): Promise<Result<null>> {
  if (isPrivate) return ok(null);
  const found = await findOwnRating(shelf, identityOf(page));
  if (!found.ok) return found;
  if (found.value === null) return fail('nothing');
  const query = new URLSearchParams({ [as]: found.value.card.key });
  await browser.tabs.create({ url: browser.runtime.getURL(`/shelf.html?${query}`) });
  return ok(null);
}
