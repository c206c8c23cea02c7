import { productHtml } from './shop-web';

/** Attacks as pages: each is a product page with something done to it. Sizes are made in the page, not sent. */
const KEFIR = productHtml('plain-kefir');

/** The page does this at its end. */
export const withScript = (script: string): string =>
  KEFIR.replace('</body>', `<script>${script}</script></body>`);

/** The page does this before anything of it is there. */
export const withEarlyScript = (script: string): string =>
  KEFIR.replace('<head>', `<head><script>${script}</script>`);

export const withHead = (head: string): string => KEFIR.replace('</head>', `${head}</head>`);

const SCRIPT_FIELD = '<img src=x onerror="window.pwned = true"><script>window.pwned = true</' + 'script>';
const escaped = (markup: string): string =>
  markup.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A label that promises the world, of which nothing may be believed. */
const PROTOTYPES =
  '"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"prototype":{"polluted":true}';

const policy = (rules: string): string =>
  KEFIR.replace('<head>', `<head><meta http-equiv="Content-Security-Policy" content="${rules}">`);

export const HOSTILE_PAGES: Readonly<Record<string, string>> = {
  'script in every field': KEFIR.replaceAll('Plain Kefir', `Plain Kefir ${escaped(SCRIPT_FIELD)}`),
  'prototype keys in structured data': withHead(
    `<script type="application/ld+json">{"@type":"Product",${PROTOTYPES},"name":"Kefir"}</script>`,
  ),
  'prototype keys in embedded state': withHead(
    `<script id="__NEXT_DATA__" type="application/json">{"props":{${PROTOTYPES},"product":{"name":"Plain Kefir",${PROTOTYPES},"ingredients":"sugar"}}}</script>`,
  ),
  'broken structured data': withHead(
    `<script type="application/ld+json">{"@type":"Product","name":"Kefir</script>`,
  ),
  'a hundred thousand brackets': withScript(
    `document.querySelector('main').append('Ingredients: ' + '('.repeat(100000) + 'sugar' + ')'.repeat(100000));`,
  ),
  'ten thousand list items': withScript(
    `const ul = document.createElement('ul'); for (let i = 0; i < 10000; i++) { const li = document.createElement('li'); li.textContent = 'sugar ' + i; ul.append(li); } document.querySelector('main').append(ul);`,
  ),
  'fifteen hundred levels of nesting': withScript(
    `let at = document.querySelector('main'); for (let i = 0; i < 1500; i++) { const div = document.createElement('div'); at.append(div); at = div; } at.textContent = 'Ingredients: sugar';`,
  ),
  'attributes of ten megabytes': withScript(
    `const huge = 'sugar '.repeat(1.7e6);
     for (const name of ['title', 'class', 'itemprop', 'data-product', 'aria-label']) document.querySelector('main').setAttribute(name, huge);
     document.querySelector('h1').setAttribute('content', huge);`,
  ),
  'text that runs the other way': withScript(
    `document.querySelector('h1').textContent = '\\u202e' + document.querySelector('h1').textContent + '\\u2066\\u200b';`,
  ),
  'names of letters that only look alike': withScript(
    `for (const node of [...document.querySelectorAll('h1, li, p, td')]) for (const text of node.childNodes) if (text.nodeType === 3)
       text.data = text.data.replaceAll('a', '\\u0430').replaceAll('e', '\\u0435').replaceAll('o', '\\u200bo\\u0301\\u0301\\u0301');`,
  ),
  'foreign prototypes': withEarlyScript(
    `Array.prototype.map = Array.prototype.filter = () => { throw new Error('map'); };
     JSON.parse = JSON.stringify = () => { throw new Error('parse'); };
     Element.prototype.querySelector = Document.prototype.querySelectorAll = () => { throw new Error('query'); };
     window.roots = []; Element.prototype.attachShadow = function () { window.roots.push(this.localName); throw new Error('root'); };
     window.MutationObserver = window.IntersectionObserver = window.ResizeObserver = class { constructor() { throw new Error('observer'); } };
     if (CSS.highlights) CSS.highlights.set = () => { throw new Error('highlights'); };
     window.setTimeout = () => 0; window.Promise.prototype.then = () => { throw new Error('then'); };
     Object.prototype.ok = true;`,
  ),
  'a policy that allows nothing, and trusted types': policy(
    `default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'`,
  ),
  'a style that hides what is foreign': withHead(
    `<style>html > :not(head):not(body), gutlight-badge, gutlight-panel { all: unset !important; display: none !important; opacity: 0 !important; visibility: hidden !important; transform: scale(0) !important; clip-path: inset(100%) !important; content-visibility: hidden !important; pointer-events: none !important }</style>`,
  ),
  'a badge of its own that mimics ours': withScript(
    `const fake = document.createElement('gutlight-badge');
     fake.attachShadow({ mode: 'open' }).innerHTML = '<button data-verdict="fits">Fits 100</button>';
     fake.onclick = () => { window.fakeClicked = true; };
     document.body.prepend(fake); addEventListener('load', () => document.body.prepend(fake));`,
  ),
  'window.stop': withEarlyScript(
    `addEventListener('load', () => { stop(); setInterval(() => stop(), 1); });`,
  ),
  'a document that never rests': withScript(
    `const p = document.createElement('p'); document.body.append(p);
     setInterval(() => { p.textContent = 'Ingredients: sugar ' + performance.now(); p.className = 'c' + performance.now(); }, 5);`,
  ),
  'frames of every kind': withScript(
    `window.heard = []; addEventListener('message', (event) => window.heard.push(event.data));
     const body = '<main><h1>Plain Kefir</h1><p>£2</p><h2>Ingredients</h2><p>Milk, sugar</p></main>';
     const tell = '<scr' + 'ipt>setTimeout(() => parent.postMessage("badges: " + document.querySelectorAll("gutlight-badge").length, "*"), 300)</scr' + 'ipt>';
     for (const [sandbox, srcdoc] of [['', body], ['allow-scripts', body + tell], ['allow-same-origin', body], [null, null]]) {
       const frame = document.createElement('iframe');
       if (sandbox !== null) frame.setAttribute('sandbox', sandbox);
       if (srcdoc !== null) frame.srcdoc = srcdoc; else frame.src = 'about:blank';
       document.body.append(frame);
     }`,
  ),
};
