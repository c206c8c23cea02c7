import { browser } from '../platform/browser';
import { fail, ok, type Result } from '../platform/result';
import type { FromPage } from '../protocol/router';
import type { ProductPage } from '../read/product-page';
import { findRating } from '../store/find-rating';
import { identityOf } from '../store/product-key';
import { shelf } from './shelf';

/** Opens the shelf with this product laid out for comparison. What else stands there the page never learns. */
export async function compareProduct(
  { page }: { readonly page: ProductPage },
  { isPrivate }: Pick<FromPage, 'isPrivate'>,
): Promise<Result<null>> {
  if (isPrivate) return ok(null);
  const found = await findRating(shelf, identityOf(page));
  if (!found.ok) return found;
  if (found.value === null) return fail('nothing');
  const query = new URLSearchParams({ compare: found.value.card.key });
  await browser.tabs.create({ url: browser.runtime.getURL(`/shelf.html?${query}`) });
  return ok(null);
}
