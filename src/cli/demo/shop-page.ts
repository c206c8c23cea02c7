import products from './products.json' with { type: 'json' };

/**
 * The sample shop's pages: invented products, laid out in three of the ways real shops use (plain sections, tabs whose panels
 * are hidden until clicked, accordions), with and without structured data.
 */
export type SampleProduct = (typeof products)[number];

export const SAMPLE_PRODUCTS: readonly SampleProduct[] = products;

const STYLE = `
  body { font: 16px/1.5 system-ui, sans-serif; margin: 0; color: #1d2733; background: #fff }
  header { background: #23405c; color: #fff; padding: 12px 24px } header a { color: #fff; text-decoration: none; font-weight: 700 }
  main { max-width: 1040px; margin: 0 auto; padding: 16px 24px 64px } nav { color: #5b6773; font-size: 14px; margin: 8px 0 16px }
  .product { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); gap: 32px } .picture { aspect-ratio: 1; border-radius: 8px }
  h1 { font-size: 28px; line-height: 1.25; margin: 0 0 8px } h2, summary { font-size: 18px; font-weight: 600; margin: 24px 0 8px }
  .price { font-size: 24px; font-weight: 700 } button { font: inherit; padding: 8px 20px; border: 1px solid #23405c; border-radius: 6px; background: #fff }
  .buy { background: #23405c; color: #fff } table { border-collapse: collapse; width: 100% } td, th { border-bottom: 1px solid #d5dbe1; padding: 6px; text-align: left }
  [hidden] { display: none } .tiles { display: grid; grid-template-columns: repeat(auto-fill, minmax(200px, 1fr)); gap: 24px; list-style: none; padding: 0 }
  .tiles a { color: inherit; text-decoration: none } @media (max-width: 640px) { .product { grid-template-columns: 1fr } }`;

const TABS_SCRIPT = `for (const tab of document.querySelectorAll('[role=tab]')) tab.addEventListener('click', () => {
  for (const panel of document.querySelectorAll('[role=tabpanel]')) panel.hidden = panel.id !== tab.getAttribute('aria-controls'); });`;

/** A shop page of one sample product. */
export function productPage(product: SampleProduct): string {
  const price = `<p class="price">€ ${escapeText(product.price)}</p><p><button class="buy">Add to basket</button> <button>Save for later</button></p>`;
  const crumbs = product.crumbs.map((crumb) => `<a href="/">${escapeText(crumb)}</a>`).join(' › ');
  return page(
    product.name,
    `<nav aria-label="Breadcrumb" class="breadcrumb">${crumbs}</nav>
    <div class="product"><svg class="picture" viewBox="0 0 100 100" role="img" aria-label="${escapeText(product.name)}"><rect width="100" height="100" fill="${product.colour}"/></svg>
    <div><h1>${escapeText(product.name)}</h1><p>by ${escapeText(product.brand)}</p>${price}<p>${escapeText(product.description)}</p>${details(product)}</div></div>
    <h2>You may also like</h2>${tiles(SAMPLE_PRODUCTS.filter((other) => other !== product).slice(0, 4))}`,
    `<script type="application/ld+json">${structuredData(product)}</script>`,
  );
}

/** The listing that the demo starts on. */
export function listingPage(): string {
  return page('All products', `<h1>All products</h1>${tiles(SAMPLE_PRODUCTS)}`, '');
}

function details(product: SampleProduct): string {
  const parts = [
    ...(product.ingredients === null
      ? []
      : [{ title: product.ingredientsHeading, body: `<p>${escapeText(product.ingredients)}</p>` }]),
    ...(product.facts === null
      ? []
      : [
          {
            title: 'Supplement facts',
            body: table(product.facts.columns, product.facts.rows, product.facts.caption),
          },
        ]),
    ...(product.nutrition === null
      ? []
      : [{ title: 'Nutrition', body: table(product.nutrition.columns, product.nutrition.rows, null) }]),
    ...(product.directions === null
      ? []
      : [{ title: 'Directions', body: `<p>${escapeText(product.directions)}</p>` }]),
    ...(product.statements.length === 0
      ? []
      : [
          {
            title: 'Storage and information',
            body: product.statements.map((line) => `<p>${escapeText(line)}</p>`).join(''),
          },
        ]),
  ];
  if (product.layout === 'tabs') {
    const buttons = parts
      .map(
        (part, index) =>
          `<button role="tab" aria-controls="panel-${index}">${escapeText(part.title)}</button>`,
      )
      .join(' ');
    const panels = parts
      .map(
        (part, index) =>
          `<div role="tabpanel" id="panel-${index}" ${index === parts.length - 1 ? '' : 'hidden'}>${part.body}</div>`,
      )
      .join('');
    return `<div role="tablist">${buttons}</div>${panels}<script>${TABS_SCRIPT}</script>`;
  }
  if (product.layout === 'accordion')
    return parts
      .map((part) => `<details><summary>${escapeText(part.title)}</summary>${part.body}</details>`)
      .join('');
  return parts.map((part) => `<section><h2>${escapeText(part.title)}</h2>${part.body}</section>`).join('');
}

function table(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  caption: string | null,
): string {
  const head = columns.map((cell) => `<th>${escapeText(cell)}</th>`).join('');
  const body = rows
    .map((row) => `<tr>${row.map((cell) => `<td>${escapeText(cell)}</td>`).join('')}</tr>`)
    .join('');
  return `<table>${caption === null ? '' : `<caption>${escapeText(caption)}</caption>`}<thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

function tiles(products: readonly SampleProduct[]): string {
  const items = products.map(
    (
      product,
    ) => `<li class="product-tile" data-sku="${product.gtin}"><a href="/product/${product.slug}"><svg viewBox="0 0 100 70" aria-hidden="true"><rect width="100" height="70" fill="${product.colour}"/></svg>
    <h3>${escapeText(product.name)}</h3></a><p>€ ${escapeText(product.price)}</p></li>`,
  );
  return `<ul class="tiles">${items.join('')}</ul>`;
}

function structuredData(product: SampleProduct): string {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: product.name,
    brand: { '@type': 'Brand', name: product.brand },
    gtin13: product.gtin,
    description: product.description,
    category: product.crumbs.join(' > '),
    offers: { '@type': 'Offer', price: product.price, priceCurrency: 'EUR' },
  };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

function page(title: string, main: string, head: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
  <title>${escapeText(title)} | Sample Shop</title><link rel="icon" href="data:,"><style>${STYLE}</style>${head}</head>
  <body><header><a href="/">Sample Shop</a></header><main>${main}</main></body></html>`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
