import { ok, type Result } from '../platform/result';
import type { ProductPage } from '../read/product-page';
import type { StoreError } from '../store/attempt';
import { changeProduct, save, setMarks } from './change-product';

interface PageToSave {
  readonly page: ProductPage;
  /** On the shortlist or off it; null: only saved. */
  readonly starred: boolean | null;
}

/** Saves the page under the popup as the popup shows it: with what was looked up and what the user mended, history or none. */
export async function savePage({ page, starred }: PageToSave): Promise<Result<null, StoreError>> {
  const change = starred === null ? save : setMarks({ shortlist: starred ? 1 : 0 });
  const { kept } = await changeProduct({ page, correction: null }, false, change);
  return kept.ok ? ok(null) : kept;
}
