import { elementsIn } from '../elements-in';
import { bareKey, metaText, type PageMeta } from '../page-meta';
import { isElsewhere } from '../page-place';
import type { PageScan } from '../page-scan';
import { foldSpace, textOf } from '../page-text';
import { plainText } from '../plain-text';
import { type JsonObject, own, textIn } from '../structured/json';
import { valueBeside } from './value-beside';

/** Elements beside a product's title that shops keep its brand in. */
const MARKS =
  '#brand a,a[href*="brand" i],[class*="brand" i],[data-testid*="brand" i],[data-test*="brand" i],[class*="vendor" i],[class*="manufacturer" i]';
/** Classes that say "brand" of a colour or of the site, not of a product. */
const STYLE = /(?:^|\s)(?:text|bg|border|btn|button|fill|hover|focus|font|color)[-:]\S*brand/i;
/** What stands before a brand beside the title: a label with a colon, or a word. */
const LABEL = /^[^:]{2,20}:\s*/;
const AROUND = /^(?:(?:brand|marke|marque|marca|merk|by|from|shop all|label)\b\s*)+/i;
const LIMIT = 60;

/** What stands where a shop knows no brand. */
const NONE = /^(?:n\W?a\W?|none|null|undefined|[-–—.?\s]+)$/i;

/** What an element says, by a picture if not by text. */
const wordsOf = (element: Element | null): string =>
  textOf(element, LIMIT + 1) || foldSpace(element?.querySelector('img')?.getAttribute('alt') ?? '');

export interface BrandSources {
  readonly product: JsonObject | null;
  readonly meta: PageMeta;
  readonly scan: PageScan;
}

/** The brand: as structured data or microdata state it, as a label names it, as it stands by the title. */
export function productBrand(document: Document, { product, meta, scan }: BrandSources): string | null {
  const stated = textIn(own(product, 'brand')) ?? metaText(meta, 'product:brand', 'og:brand', 'brand');
  if (stated && !NONE.test(stated)) return plainText(stated).slice(0, LIMIT * 2) || null;
  const marked = document.querySelector('[itemprop="brand"]');
  const text = foldSpace(marked?.getAttribute('content') ?? '') || wordsOf(marked);
  if (text !== '') return text;
  for (const label of scan.brands) {
    const value = foldSpace(label.data).split(/[:：]\s*/)[1] || valueBeside(label, LIMIT);
    if (value) return value;
  }
  const heading = document.querySelector('h1');
  let near: Element | null | undefined = heading;
  for (let level = 0; near && level < 3 && near.nodeName !== 'BODY'; level++, near = near.parentElement) {
    for (const mark of elementsIn(near, MARKS, 6)) {
      const value = wordsOf(mark).replace(LABEL, '').replace(AROUND, '');
      if (value.length > LIMIT || !/[^\W\d_]|[^\0-\u007f]/.test(value)) continue;
      if (!STYLE.test(mark.getAttribute('class') ?? '') && !mark.contains(heading) && !isElsewhere(mark))
        return value;
    }
  }
  return null;
}

/** The brand of a maker's own shop, where the page names none: its name gives every page its title, or begins the product's name. */
export function ownBrand(
  document: Document,
  name: string | null,
  meta: PageMeta,
  host: string | null,
): string | null {
  const site = foldSpace(document.title);
  if (
    /^[a-z\u00c0-\uffef][a-z\u00c0-\uffef\d'&. ]{1,20}$/i.test(site) &&
    !bareKey(name ?? '').includes(bareKey(site))
  )
    return site;
  const words = (name ?? '').split(/\s+/);
  for (const shop of [metaText(meta, 'og:site_name'), host?.replace(/^www\./, '').split('.')[0]]) {
    const wanted = bareKey(shop ?? '');
    if (wanted.length < 3) continue;
    for (let count = 1; count <= 3; count++) {
      const start = words.slice(0, count).join(' ');
      if (bareKey(start) === wanted) return start;
    }
  }
  return null;
}
