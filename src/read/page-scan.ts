import { isSilent } from './page-text';
import { MAYBE_BESIDE, MAYBE_INGREDIENTS, MAYBE_NUTRITION } from './sections/headings';

/**
 * The one pass over a page's text: which text nodes may be an ingredient heading, head what stands beside the list, or be the label of a
 * barcode or of a brand. One regular expression a node and no layout, so that the whole pass costs little more than joining the text.
 */
export interface PageScan {
  readonly heads: readonly Text[];
  /** Short texts that may head storage, statements or directions. */
  readonly beside: readonly Text[];
  /** Texts that may head a nutrition declaration, or begin with its heading. */
  readonly nutrition: readonly Text[];
  readonly codes: readonly Text[];
  readonly brands: readonly Text[];
}

/** Text nodes visited; the largest saved page has 16,000. */
const NODES = 60_000;
/** Most headings with an ingredient word on one saved product page: 31 (with its filters and recommendations). */
const HEADS = 48;
/** Characters of one text node looked through; a product's description in one node is shorter. */
const LOOK = 5_000;
/** "EAN", "barcode", "Strichcode", "kod kreskowy": a code of bars or strokes, in one word or as "code of bars". */
const CODE =
  /\b(?:upc|cup|ean|gtin|isbn)(?:[-_ ]?\d{1,2})?\b|\b(?:bar|str|viiva|riba|vonal)[a-zéæ -]{0,8}[ck]o?[oó]d|\b(?:[ck][oó]d\w{0,4}[ -](?:(?:de|a) )?(?:bar|kresk)|gencod)|čárov|штрих-?код|janコード/;
const BRAND =
  /^\s*(?:brand(?: name)?|marke|marque|marca|merk|merkki|marka|márka|mærke|varumärke|značka|бренд|торговая? марка|bränd|kaubamärk|thương hiệu|品牌|ブランド|브랜드)\s*(?:[:：].{0,60})?$/;

/** One question for all, since it is asked of every text. */
const ANY = new RegExp(
  [MAYBE_INGREDIENTS, MAYBE_NUTRITION, MAYBE_BESIDE, CODE, BRAND].map(({ source }) => source).join('|'),
);
/** Longer texts are no label of a brand, and no heading of storage or directions. */
const SHORT = 80;

const isMute = ({ parentNode: holder }: Text): boolean =>
  holder === null || (isSilent(holder) && holder.nodeName !== 'BUTTON');

export function scanPage(body: Element | DocumentFragment): PageScan {
  const heads: Text[] = [];
  const codes: Text[] = [];
  const brands: Text[] = [];
  const beside: Text[] = [];
  const nutrition: Text[] = [];
  const walker = body.ownerDocument.createTreeWalker(body, 4);
  for (let i = 0; i < NODES; i++) {
    const node = walker.nextNode() as Text | null;
    if (!node) break;
    const data = node.data;
    const length = data.length;
    // White space between tags: half of all text nodes.
    if (length < 2 || (data.charCodeAt(0) <= 32 && data.charCodeAt(length - 1) <= 32 && data.trim() === ''))
      continue;
    // Scripts and styles are most of a page's text: out before any expression sees them.
    if (length > SHORT && isMute(node)) continue;
    const start = (length > LOOK ? data.slice(0, LOOK) : data).toLowerCase();
    if (!ANY.test(start)) continue;
    const into = MAYBE_INGREDIENTS.test(start)
      ? heads
      : CODE.test(start)
        ? codes
        : BRAND.test(start)
          ? brands
          : MAYBE_NUTRITION.test(start.slice(0, SHORT))
            ? nutrition
            : length <= SHORT && MAYBE_BESIDE.test(start)
              ? beside
              : null;
    if (into && into.length < HEADS && !isMute(node)) into.push(node);
  }
  return { heads, beside, nutrition, codes, brands };
}
