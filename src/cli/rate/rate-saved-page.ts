import { labelOfPage } from '../../label/label-of-page';
import { ok, type Result } from '../../platform/result';
import { reportOf } from '../../protocol/report-of';
import type { Profile } from '../../rate/profile';
import { rateProduct, rateProductPage } from '../../rate/rate-product';
import { readPage } from '../../read/read-page';
import { shopOfHost } from '../../read/shop/shop-of-host';
import type { Case, RatedCase } from './case';
import { parseSavedPage } from './parse-saved-page';

/**
 * Reads and rates a saved page as the extension would in a browser. Without `url` the page's own canonical link or `og:url`
 * is its address. A kind, name or brand that the caller gives is not overruled.
 */
export async function rateSavedPage(
  html: string,
  given: Case,
  profile: Profile,
): Promise<Result<RatedCase, 'too-deep'>> {
  const saved = await parseSavedPage(html, given.url ?? null);
  if (!saved.ok) return saved;
  const { document, url } = saved.value;
  const host = url === null ? null : new URL(url).hostname;
  const read = readPage(document, { url, shop: host === null ? null : shopOfHost(host) });
  const page = { ...read, identity: { ...read.identity, lang: given.lang ?? read.identity.lang } };
  const { facts, rating } =
    given.kind != null
      ? rateProduct({ ...labelOfPage(page), kind: given.kind }, profile)
      : rateProductPage(page, profile);
  const { name, brand, gtin, lang } = page.identity;
  const identity = {
    name: given.name ?? name,
    brand: given.brand ?? brand,
    gtin,
    url,
    lang: facts.lang ?? lang,
  };
  const report = reportOf({ id: given.id, page: page.page, identity }, facts, rating);
  return ok({ facts, rating, report });
}
