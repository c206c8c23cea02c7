/**
 * What reading a page yields: plain, serialisable, without an opinion. `read` makes it, `label` understands it.
 * Everything is the page's own text as printed (white space folded, `\n` where the page breaks a line); nothing here is interpreted.
 * Bounds: a section ≤ 20,000 characters, ≤ 40 sections, ≤ 12 tables of ≤ 120 rows × 12 cells, so that a message stays small.
 */
export type PageKind = 'product' | 'listing' | 'other';

/** Which of the independent ways of reading found something; order is the order of trust. */
export type ReadVia = 'shop-file' | 'structured-data' | 'labelled-section';

/**
 * `ingredients`: an ingredient or INCI list, or the "other ingredients" of a supplement. `actives`: supplement facts or active
 * ingredients printed as text. `statement`: short lines about the product that are evidence of their own (live cultures,
 * guarantee, storage, allergen line). `directions`: how to use it. `nutrition`: a nutrition declaration that is no table.
 */
export type SectionRole = 'ingredients' | 'actives' | 'statement' | 'directions' | 'nutrition';

export interface PageSection {
  readonly role: SectionRole;
  /** The heading as printed, or null where the text stood without one. */
  readonly heading: string | null;
  readonly text: string;
  readonly via: ReadVia;
  /** 0–1, how sure we are that the text is what `role` says. */
  readonly confidence: number;
}

/** A nutrition or supplement-facts table; structured nutrition data takes the same shape (one label column, one value column). */
export interface PageTable {
  /** Heading or caption as printed, e.g. "Nutrition Facts", "Serving size 30 g". */
  readonly caption: string | null;
  /** Header cells, [] when the table has none. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly via: ReadVia;
}

export interface PageIdentity {
  readonly name: string | null;
  readonly brand: string | null;
  /** GTIN-8/12/13/14 digits that pass the check digit, as the page states it (zero padding kept). */
  readonly gtin: string | null;
  /** The shop's own product id (ASIN, SKU), for recognising tiles. */
  readonly shopId: string | null;
  readonly url: string | null;
  /** BCP 47 language of the page's text. */
  readonly lang: string | null;
  readonly image: string | null;
}

/** A part that the page seems to have and that could not be read: told to the user, never guessed. */
export interface ReadGap {
  readonly part: 'ingredients' | 'nutrition' | 'name';
  readonly why: 'empty-section' | 'loaded-on-click' | 'image-only' | 'shop-file-stale' | 'too-large';
}

export interface ProductPage {
  readonly page: PageKind;
  /** Id of the shop file in rules/shops that was used, or null. */
  readonly shop: string | null;
  readonly host: string | null;
  readonly identity: PageIdentity;
  /** Breadcrumb and category words, outermost first; of a book the last is "Book". */
  readonly category: readonly string[];
  /** The product's own description, ≤ 4,000 characters: evidence for kind, claims and live cultures only. */
  readonly description: string | null;
  readonly sections: readonly PageSection[];
  readonly tables: readonly PageTable[];
  readonly gaps: readonly ReadGap[];
}
