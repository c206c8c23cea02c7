import type { Web } from '../../src/cli/browser/local-web';
import { listingPage, productPage, SAMPLE_PRODUCTS } from '../../src/cli/demo/shop-page';

/** A host of a shop that we name, and one that we do not. */
export const SHOP = 'https://www.tesco.com';
export const STRANGER = 'https://shop.example.org';

const html = (title: string, body: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>${title}</title>${head}</head><body>${body}</body></html>`;

const BLOG = html(
  'A week in the garden',
  `<header><a href="/">Home</a></header><main><h1>A week in the garden</h1>
  <p>We planted beans, and the sugar snap peas are up. Ingredients of a good soil are many.</p></main>`,
);

export function productHtml(slug: string): string {
  const product = SAMPLE_PRODUCTS.find((one) => one.slug === slug);
  if (product === undefined) throw new Error(`no sample product ${slug}`);
  return productPage(product);
}

/** Pages of every host: the sample shop, a page that sells nothing, and whatever a test adds. */
export function shopWeb(extra: Readonly<Record<string, string>> = {}): Web {
  return ({ pathname }) => {
    const own = extra[pathname];
    if (own !== undefined) return { body: own };
    if (pathname === '/blog') return { body: BLOG };
    if (pathname === '/') return { body: listingPage() };
    const slug = pathname.replace('/product/', '');
    return SAMPLE_PRODUCTS.some((one) => one.slug === slug) ? { body: productHtml(slug) } : null;
  };
}
