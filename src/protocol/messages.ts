/**
 * Every message, one type per direction. A call has a name `noun/verb`, arguments and a reply; replies travel as a Result.
 *
 *   PageCalls       a page or panel script → the background. The sender may be a taken-over page process: it gets what the
 *                   page it runs in shows anyhow, and never a list of what the user looked at or saved elsewhere.
 *   ExtensionCalls  our own pages (popup, options, shelf) → the background
 *   TabCalls        the background → the page script of one tab
 *
 * Every call may arrive twice or be answered by a freshly started background: handlers are idempotent and keep nothing in memory.
 */
import type { Kind } from '../label/kind';
import type { Result } from '../platform/result';
import type { Verdict } from '../rate/rating';
import type { ProductPage } from '../read/product-page';
import type { ShelfMarks } from '../store/records';
import type { BadgePlace, BadgeView } from './badge-view';
import type { PanelView } from './panel-view';

/** Label text as the user mended it; a null part stays as the page was read. */
export interface Correction {
  readonly kind: Kind | null;
  readonly ingredients: string | null;
  readonly label: string | null;
}

/** How a listing tile is recognised: what the tile itself shows of the product. */
export interface TileKey {
  readonly gtin: string | null;
  readonly shopId: string | null;
  readonly url: string | null;
}

export interface TileView {
  readonly verdict: Verdict;
  readonly score: number | null;
  /** "Fits 76", for eyes and screen readers alike. */
  readonly label: string;
}

/** Laid out for comparison, or beside similar products that the user rated better. */
export const SHELF_VIEWS = ['compare', 'better'] as const;
export type ShelfView = (typeof SHELF_VIEWS)[number];

interface Call<Args, Reply> {
  readonly args: Args;
  readonly reply: Reply;
}

/** Which product the panel talks of: the page as read, with the user's correction if there is one. */
export interface Subject {
  readonly page: ProductPage;
  readonly correction: Correction | null;
}

export interface PageCalls {
  /** Rates the open page and keeps it in the history if that is on. Null: nothing to show here. */
  readonly 'product/rate': Call<{ readonly page: ProductPage }, BadgeView | null>;
  /** Brings the reading script into the tab that asks. */
  readonly 'reader/load': Call<Record<string, never>, null>;
  /** Brings the script that marks tiles into the tab that asks. */
  readonly 'listing/load': Call<Record<string, never>, null>;
  /** Brings the panel into the tab that asks. */
  readonly 'panel/open': Call<Record<string, never>, null>;
  readonly 'panel/view': Call<Subject, PanelView>;
  readonly 'product/save': Call<Subject & { readonly saved: boolean }, PanelView>;
  readonly 'product/shortlist': Call<Subject & { readonly starred: boolean }, PanelView>;
  readonly 'product/note': Call<Subject & { readonly note: string }, PanelView>;
  /** Opens the shelf on this product; nothing of it comes back. */
  readonly 'product/shelf': Call<{ readonly page: ProductPage; readonly as: ShelfView }, null>;
  readonly 'badge/place': Call<{ readonly place: BadgePlace }, null>;
  /** Verdicts of tiles that are already rated, in the order asked; null for the others. */
  readonly 'tiles/known': Call<{ readonly tiles: readonly TileKey[] }, TilesAnswer>;
  /** The product page behind one tile, as text; only when the user asked for look-ups. */
  readonly 'tiles/fetch': Call<{ readonly url: string }, { readonly html: string } | null>;
  /** Rates a page that was fetched for a tile. */
  readonly 'tiles/rate': Call<{ readonly url: string; readonly page: ProductPage }, TileView | null>;
}

export interface TilesAnswer {
  readonly views: readonly (TileView | null)[];
  /** The user wants tiles that are not yet rated to be looked up. */
  readonly lookUp: boolean;
  /** Tiles that are off the guide shall step back. */
  readonly dimOff: boolean;
  /** A user who wants no badge on this shop wants no bar either. */
  readonly offerSort: boolean;
  readonly words: TileWords;
}

/** What a listing's marks say, in the reader's language: the page script has no texts of its own. */
export interface TileWords {
  /** BCP 47. */
  readonly lang: string;
  readonly noData: string;
  readonly sort: string;
  /** What came of sorting: for everybody, for the eye alone, nothing. */
  readonly sorted: string;
  readonly sortedForEye: string;
  readonly notSortable: string;
}

/** What came of reading the tab that a popup stands over. */
export type PageStatus =
  | { readonly state: 'rated'; readonly page: ProductPage; readonly badge: BadgeView }
  | { readonly state: 'nothing'; readonly host: string | null }
  | { readonly state: 'no-access'; readonly host: string | null }
  | { readonly state: 'not-a-page' };

/** Those of a product's marks that the user writes by hand. */
export type WrittenMarks = Partial<Pick<ShelfMarks, 'group' | 'note' | 'tags'>>;

export interface ExtensionCalls {
  /** Reads and rates the page of a tab, whether or not its shop is known, and paints its badge. */
  readonly 'page/check': Call<{ readonly tabId: number }, PageStatus>;
  /** Saves the product of the page under the popup, or takes it back. */
  readonly 'page/save': Call<{ readonly page: ProductPage; readonly saved: boolean }, null>;
  /** Puts it on the shortlist, or takes it off. */
  readonly 'page/shortlist': Call<{ readonly page: ProductPage; readonly starred: boolean }, null>;
  /** Keeps what was written on the shelf, also where the page that asks is being closed. */
  readonly 'shelf/write': Call<{ readonly key: string; readonly marks: WrittenMarks }, null>;
  /** Opens the panel in a tab. */
  readonly 'panel/show': Call<{ readonly tabId: number }, null>;
}

export interface TabCalls {
  /** Reads the page as it stands, gate or no gate. */
  readonly 'page/read': Call<Record<string, never>, ProductPage | null>;
  readonly 'badge/show': Call<{ readonly badge: BadgeView }, null>;
  readonly 'page/refresh': Call<Record<string, never>, null>;
}

export type ReplyOf<Calls, Name extends keyof Calls> =
  Calls[Name] extends Call<unknown, infer Reply> ? Result<Reply> : never;
export type ArgsOf<Calls, Name extends keyof Calls> =
  Calls[Name] extends Call<infer Args, unknown> ? Args : never;
