import { type JsonObject, own, textIn } from './json';
import { bareKey, metaText, type PageMeta } from './page-meta';
import { foldSpace, textOf } from './page-text';
import { plainText } from './plain-text';

/**
 * The product's name as the page prints it: the heading that the title or the structured name confirms (a first `h1` may be a
 * promotion), else the structured name, else the page's only heading, else the title without the site's name.
 */
export function productName(
  document: Document,
  { product, meta }: { product: JsonObject | null; meta: PageMeta },
): string | null {
  const stated = plainText(textIn(own(product, 'name')) ?? '');
  const shared = metaText(meta, 'og:title') ?? '';
  const title = foldSpace(document.title) || shared;
  const near = bareKey(`${title} ${shared} ${stated}`);
  const headings = Array.from(document.querySelectorAll('h1,[itemprop="name"]'))
    .filter(
      (element) =>
        /^h1$/i.test(element.nodeName) ||
        /schema\.org\/Product/i.test(element.parentElement?.getAttribute('itemtype') ?? ''),
    )
    .slice(0, 20)
    .map((heading) => plainText(textOf(heading, 400)))
    .filter((text) => text.length > 2);
  const matching = headings.find((text) => {
    const bare = bareKey(text);
    return (
      bare !== '' &&
      (near.includes(bare) ||
        (stated !== '' && bare.length < stated.length * 1.6 && bare.includes(bareKey(stated))))
    );
  });
  if (matching) return matching;
  if (stated !== '') return stated;
  if (document.querySelectorAll('h1').length === 1 && headings[0]) return headings[0];
  return title.replace(/\s+[|–—:-]\s+[^|–—]{2,40}$/, '') || headings[0] || null;
}
