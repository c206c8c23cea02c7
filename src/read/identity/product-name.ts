import { bareKey, metaText, type PageMeta } from '../page-meta';
import { foldSpace, textOf } from '../page-text';
import { plainText } from '../plain-text';
import { type JsonObject, own, textIn } from '../structured/json';

/** Elements that stand inside a word as well as beside one: no space comes between them and their neighbours. */
const IN_WORD = /^(?:#text|SUB|SUP|B|I|EM|STRONG|U|MARK|BDI|FONT|WBR)$/i;
/** What never stands at the end of a word's line. */
const CLOSING = /^[\s,.;:!?)’'™®-]/;

/** A heading's parts: its children, or those of the one element that holds them all. */
function partsOf(heading: Element): ChildNode[] {
  let at = heading;
  for (let depth = 0; depth < 4; depth++) {
    const parts = Array.from(at.childNodes).filter((node) => textOf(node, 400) !== '');
    const [only] = parts;
    if (parts.length !== 1 || only?.nodeType !== 1) return parts;
    at = only as Element;
  }
  return Array.from(at.childNodes);
}

interface Heading {
  readonly text: string;
  readonly bare: string;
  readonly parts: readonly string[];
}

/** The heading as seen: a page may set brand, name and size beside each other with no space between their elements. */
function headingText(heading: Element): Heading {
  let text = '';
  const parts: string[] = [];
  let before = '';
  for (const node of partsOf(heading).slice(0, 40)) {
    const part = node.nodeType === 3 ? (node.nodeValue ?? '').replace(/\s+/g, ' ') : textOf(node, 400);
    const apart = !(IN_WORD.test(node.nodeName) && IN_WORD.test(before)) && !CLOSING.test(part);
    text += apart && text !== '' ? ` ${part}` : part;
    parts.push(foldSpace(part));
    before = node.nodeName;
  }
  const whole = plainText(foldSpace(text));
  return { text: whole, bare: bareKey(whole), parts };
}

/**
 * The product's name as the page prints it: the longest heading that the structured name or the title confirms (a first `h1` may be a
 * promotion), else the structured name, else the page's only heading, else the title without the site's name. A heading that sets the
 * name beside the brand or a size, each in an element of its own, is named by the structured name, or by the part that begins the title.
 */
export function productName(
  document: Document,
  { product, meta }: { product: JsonObject | null; meta: PageMeta },
): string | null {
  const stated = plainText(textIn(own(product, 'name')) ?? '');
  const key = bareKey(stated);
  const shared = metaText(meta, 'og:title') ?? '';
  const title = foldSpace(document.title) || shared;
  const titles = bareKey(`${title} ${shared}`);
  const headings = Array.from(document.querySelectorAll('h1'))
    .slice(0, 20)
    .map(headingText)
    .filter(({ bare }) => bare.length > 1)
    // A shop's name may be a heading, too: it is in the title, and shorter than the product's.
    .sort((a, b) => b.bare.length - a.bare.length);
  const isStated = ({ bare }: Heading): boolean => key !== '' && (key.includes(bare) || bare.includes(key));
  const matching =
    headings.find(isStated) ??
    (key !== '' && titles.includes(key) ? undefined : headings.find(({ bare }) => titles.includes(bare)));
  if (matching && stated !== '' && matching.parts.length > 1) {
    const branded = bareKey(`${textIn(own(product, 'brand')) ?? ''}${stated}`);
    if (matching.parts.includes(stated) || matching.bare === branded) return stated;
  }
  if (matching) return matching.text;
  if (stated !== '') return stated;
  const [only] = headings;
  if (only && document.querySelectorAll('h1').length === 1) {
    const begins = (part: string): boolean => bareKey(part) !== '' && titles.startsWith(bareKey(part));
    return only.parts.find(begins) ?? only.text;
  }
  return title.replace(/(?<!\s)\s+[|–—:-]\s+[^|–—]{2,40}$/, '') || headings[0]?.text || null;
}
