/**
 * A shop, as data: one row file in `rules/shops`. Everything but `id`, `name`, `hosts` and `status` may be left out: what a
 * row does not say is found by the general ways of reading.
 */
export type ExtractorName = 'text' | 'attribute' | 'json-path';

/** Where a field stands: a CSS selector, and how to take it (its text, if not said). */
export interface ShopField {
  readonly select: string;
  readonly take?: ExtractorName;
  /** For `attribute` its name; for `json-path` keys joined by dots. */
  readonly arg?: string;
  /** Of what was taken, lines joined, only what the first group of this regular expression catches: a value behind its label. */
  readonly cut?: string;
}

export interface ShopFile {
  readonly id: string;
  readonly name: string;
  /** Host names; `www.` and other subdomains of them count as well. */
  readonly hosts: readonly string[];
  /** `tested`: `fixture` names a saved page in test/pages that shows its difficulty, read right on `tested`. */
  readonly status: 'tested' | 'untested';
  readonly fixture?: string;
  readonly tested?: string;
  /** Regular expressions on path and query. The first group of `product` is the shop's own id. */
  readonly product?: string;
  readonly listing?: string;
  /** Page-side name, brand, GTIN: first that yields wins. */
  readonly fields?: Readonly<Partial<Record<'name' | 'brand' | 'gtin' | 'shopId', readonly ShopField[]>>>;
  readonly sections?: Readonly<
    Partial<Record<'ingredients' | 'actives' | 'directions' | 'statement', readonly ShopField[]>>
  >;
  /** Elements that hold nutrition or supplement-facts tables. */
  readonly tables?: readonly string[];
}
