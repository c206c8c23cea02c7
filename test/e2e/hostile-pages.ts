import { productHtml } from './shop-web';

/** Attacks as pages: each is a product page with something done to it. Sizes are made in the page, not sent. */
const with_ = (script: string, slug = 'plain-kefir', head = ''): string =>
  productHtml(slug)
    .replace('</head>', `${head}</head>`)
    .replace('</body>', `<script>${script}</script></body>`);

const before = (script: string): string =>
  productHtml('plain-kefir').replace('<head>', `<head><script>${script}</script>`);

const SCRIPT_FIELD = '<img src=x onerror="window.pwned = true"><script>window.pwned = true</' + 'script>';

export const HOSTILE_PAGES: Readonly<Record<string, string>> = {
  'script in every field': productHtml('plain-kefir').replaceAll(
    'Plain Kefir',
    `Plain Kefir ${SCRIPT_FIELD.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')}`,
  ),
  'prototype keys in structured data': productHtml('plain-kefir').replace(
    '</head>',
    `<script type="application/ld+json">{"@type":"Product","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"name":"Kefir"}</script></head>`,
  ),
  'broken structured data': productHtml('plain-kefir').replace(
    '</head>',
    `<script type="application/ld+json">{"@type":"Product","name":"Kefir</script></head>`,
  ),
  'a hundred thousand brackets': with_(
    `document.querySelector('main').append('Ingredients: ' + '('.repeat(100000) + 'sugar' + ')'.repeat(100000));`,
  ),
  'five megabytes of text': with_(
    `const p = document.createElement('p'); p.textContent = 'Ingredients: ' + 'sugar, water '.repeat(400000); document.querySelector('main').append(p);`,
  ),
  'ten thousand list items': with_(
    `const ul = document.createElement('ul'); for (let i = 0; i < 10000; i++) { const li = document.createElement('li'); li.textContent = 'sugar ' + i; ul.append(li); } document.querySelector('main').append(ul);`,
  ),
  'fifteen hundred levels of nesting': with_(
    `let at = document.querySelector('main'); for (let i = 0; i < 1500; i++) { const div = document.createElement('div'); at.append(div); at = div; } at.textContent = 'Ingredients: sugar';`,
  ),
  'text that runs the other way': with_(
    `document.querySelector('h1').textContent = '\\u202e' + document.querySelector('h1').textContent + '\\u2066\\u200b';`,
  ),
  'foreign prototypes': before(
    `Array.prototype.map = () => { throw new Error('map'); }; JSON.parse = () => { throw new Error('parse'); };
     Element.prototype.querySelector = () => { throw new Error('query'); }; Object.prototype.ok = true;`,
  ),
  'strict policy and trusted types': productHtml('plain-kefir').replace(
    '<head>',
    `<head><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; require-trusted-types-for 'script'">`,
  ),
  'a style that hides what is foreign': productHtml('plain-kefir').replace(
    '</head>',
    `<style>gutlight-badge, html > :not(head):not(body) { display: none !important; opacity: 0 !important; visibility: hidden !important; transform: scale(0) !important }</style></head>`,
  ),
};
