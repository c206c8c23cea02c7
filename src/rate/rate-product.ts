import { EMPTY_FACTS } from '../label/empty-facts';
import { fillLabel } from '../label/fill-label';
import type { LabelFacts } from '../label/label-facts';
import type { LabelInput } from '../label/label-input';
import { labelOfPage } from '../label/label-of-page';
import type { LookedUpLabel } from '../label/looked-up';
import { understandLabel } from '../label/understand-label';
import type { ProductPage } from '../read/product-page';
import type { Profile } from './profile';
import { rateLabel } from './rate-label';
import type { Rating } from './rating';

export interface RatedProduct {
  readonly facts: LabelFacts;
  readonly rating: Rating;
}

/**
 * The one way from a label to a verdict, for every surface: badge, tile, panel, popup, compare, command line. `found` fills what the
 * label lacks.
 */
export function rateProduct(
  input: LabelInput,
  profile: Profile,
  found: LookedUpLabel | null = null,
): RatedProduct {
  const facts = found === null ? understandLabel(input) : fillLabel(input, found);
  return { facts, rating: rateLabel(facts, profile) };
}

/** The same for a page. Listings and pages that sell nothing have no label: they come out as not rated. */
export function rateProductPage(
  page: ProductPage,
  profile: Profile,
  found: LookedUpLabel | null = null,
): RatedProduct {
  if (page.page === 'product') return rateProduct(labelOfPage(page), profile, found);
  const facts: LabelFacts = { ...EMPTY_FACTS, lang: page.identity.lang };
  return { facts, rating: rateLabel(facts, profile) };
}
