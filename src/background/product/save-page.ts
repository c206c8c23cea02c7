/** Keeps the page under the popup as the popup shows it: with what was looked up and what the user mended, history or none. */
import { ok, type Result } from '../../platform/result';
import type { ArgsOf, ExtensionCalls } from '../../protocol/messages';
import type { ProductPage } from '../../read/product-page';
import type { StoreError } from '../../store/attempt';
import { type Change, changeProduct, save, setMarks, unsave } from './change-product';

type Kept = Promise<Result<null, StoreError>>;

export function savePage({ page, saved }: ArgsOf<ExtensionCalls, 'page/save'>): Kept {
  return change(page, saved ? save : unsave);
}

export function shortlistPage({ page, starred }: ArgsOf<ExtensionCalls, 'page/shortlist'>): Kept {
  return change(page, setMarks({ shortlist: starred ? 1 : 0 }));
}

async function change(page: ProductPage, to: Change): Kept {
  const { kept } = await changeProduct({ page, correction: null }, false, to);
  return kept.ok ? ok(null) : kept;
}
