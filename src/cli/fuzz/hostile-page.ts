import fc from 'fast-check';
import { hostileJson } from './hostile-json';
import { hostileText } from './hostile-text';

/** Elements as shops nest them, and those that HTML parsers move about. */
const TAGS = [
  'div', 'p', 'span', 'section', 'article', 'main', 'aside', 'footer', 'h1', 'h2', 'h3', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'caption',
  'details', 'summary', 'button', 'a', 'b', 'strong', 'br', 'form', 'template', 'noscript', 'svg', 'style', 'title', 'math', 'iframe', 'select', 'textarea',
] as const; // biome-ignore format: a word list

const HEADINGS = [
  'Ingredients', 'Ingredients:', 'Zutaten / Ingrédients', 'Active ingredients', 'Nutrition', 'Nutrition Facts', 'Typical values', 'Supplement Facts', 'Storage', 'Directions', 'Brand',
  'Recipe', 'Reviews', 'You may also like', 'per 100 g', 'Serving size 30 g', 'Add to basket',
] as const; // biome-ignore format: a word list

const ATTRIBUTES = [
  'itemscope', 'itemtype="https://schema.org/Product"', 'itemprop="name"', 'itemprop="brand"', 'itemprop="gtin13" content="5012345678900"', 'itemprop="price"', 'hidden',
  'aria-hidden="true"', 'aria-controls="x"', 'id="x"', 'id="ingredients"', 'class="price"', 'class="related"', 'role="tab"', 'role="table"', 'data-asin="B0"', 'href="/p/12345"',
  'href="javascript:alert(1)"', 'colspan="9999"', 'rowspan="0"', 'style="display:none"', 'lang="de"', 'dir="rtl"', 'onclick="window.pwned=1"',
] as const; // biome-ignore format: a word list

/** A page of random nested elements around words that our readers look for, with structured data and embedded state. */
export function hostilePage(): fc.Arbitrary<string> {
  const words = fc.oneof(hostileText(8).map(escapeMarkup), fc.constantFrom(...HEADINGS), hostileText(3));
  const attributes = fc.array(fc.constantFrom(...ATTRIBUTES), { maxLength: 2 }).map((all) => all.join(' '));
  const { node } = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 5, depthSize: 'small' },
      words,
      fc
        .tuple(fc.constantFrom(...TAGS), attributes, fc.array(tie('node'), { maxLength: 5 }))
        .map(([tag, own, inner]) => `<${tag} ${own}>${inner.join('')}</${tag}>`),
    ),
  }));
  const linked = hostileJson(3).map((json) => `<script type="application/ld+json">${json}</script>`);
  const state = hostileJson(4).map((json) => `<script>window.__STATE__ = ${json};</script>`);
  return fc
    .tuple(
      fc.array(fc.oneof(linked, state), { maxLength: 2 }),
      hostileText(3).map(escapeMarkup),
      fc.array(node, { maxLength: 6 }),
    )
    .map(
      ([scripts, name, body]) => `<title>${name}</title>${scripts.join('')}<h1>${name}</h1>${body.join('')}`,
    );
}

function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
