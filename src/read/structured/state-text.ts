import { bareKey } from '../page-meta';
import { plainText } from '../plain-text';
import { headOf } from '../sections/headings';
import { isListLike } from '../sections/list-likeness';
import { wordSet } from '../word-set';
import { isObject, type Json, type JsonObject, listOf, own, textIn } from './json';
import { unpacked } from './unpacked';

/**
 * Label text inside structured data and embedded state: any object in it may be the page's product, one of forty recommended ones, or a
 * translation bundle. A value counts when its key names ingredients, it looks like a list, and the objects around it are not
 * another product's: nearest an object that carries the page's own name or id, or the only such value there is. Where the state names the
 * page's product, an object of another name is none of it.
 */
const KEY =
  /^(?:full|other|product|all)?(?:ingr[eé]dient(?:e?s|i)?|inci|zutaten|inhaltsstoffe)(?:text|list|statement|declaration|information|html|display|desc|description|value)?$/;
const ELSEWHERE =
  /recommend|related|similar|upsell|crosssell|review|recipe|carousel|translation|locale|i18n|messages|labels|glossary|filter|facet|menu|navigation|sponsored|alsobought|bundle/i;
/** What people call a product, and what programs do. */
const NAMES = wordSet('name title productName displayName');
const IDS = wordSet('id sku gtin gtin13 upc ean barcode usItemId handle');
const LABELS = wordSet('name title label header heading key attributeName displayName');
const VALUES = wordSet('value content text body copy description html values contents');

/** Objects visited: the state of a large saved page holds some 40,000. */
const NODES = 120_000;

export interface StateText {
  readonly text: string;
  readonly own: boolean;
}

/** `known` are the page's own name, ids and GTIN, bare. */
export function ingredientsIn(state: Json, known: ReadonlySet<string>): StateText[] {
  const found: StateText[] = [];
  const others: StateText[] = [];
  let isNamed = false;
  let cache: JsonObject | null = null;
  const followed = new Set<string>();
  const stack: { value: Json; mine: boolean }[] = [{ value: state, mine: false }];
  for (let left = NODES; left > 0; left--) {
    const top = stack.pop();
    if (!top) break;
    const { value, mine } = top;
    if (Array.isArray(value)) {
      for (let i = Math.min(value.length, 400) - 1; i >= 0; i--)
        stack.push({ value: value[i] ?? null, mine });
      continue;
    }
    if (!isObject(value)) continue;
    // Apollo keeps all objects in one, by name: what is inside another stands there as a reference.
    if (Object.hasOwn(value, 'ROOT_QUERY')) cache = value;
    const reference = mine ? textIn(own(value, '__ref')) : null;
    if (reference !== null && !followed.has(reference)) {
      followed.add(reference);
      stack.push({ value: own(cache, reference), mine });
    }
    const fields = Object.entries(value).slice(0, 400);
    const isOwn = fields.some(
      ([key, text]) =>
        (IDS.has(key) && known.has(bareText(text))) || (NAMES.has(key) && isName(known, bareText(text))),
    );
    isNamed ||= isOwn;
    const isMine = mine || isOwn;
    const isOther =
      !isMine && fields.some(([key, name]) => NAMES.has(key) && !isPartOf(known, bareText(name)));
    const values = fields.filter(([key]) => VALUES.has(key));
    if (values.length > 0 && fields.some(isLabel)) {
      for (const [, inner] of values) push(found, inner, isMine);
    }
    for (const [key, packed] of fields) {
      const inner = unpacked(packed);
      if (inner === null || ELSEWHERE.test(key)) continue;
      if (KEY.test(key.toLowerCase().replace(/[_-]/g, ''))) push(isOther ? others : found, inner, isMine);
      if (typeof inner === 'object') stack.push({ value: inner, mine: isMine });
    }
  }
  return isNamed ? found : [...found, ...others];
}

const bareText = (value: Json): string => bareKey(textIn(value) ?? '');

const isLabel = ([key, text]: readonly [string, Json]): boolean =>
  LABELS.has(key) &&
  typeof text === 'string' &&
  text.length < 60 &&
  headOf(text, true)?.role === 'ingredients';

/** The page may print a size behind the name. */
function isName(known: ReadonlySet<string>, name: string): boolean {
  return [...known].some(
    (own) => own === name || (name.length > 3 && own.startsWith(name) && /\d/.test(own[name.length] ?? '')),
  );
}

/** The page's name may be printed with more words, or with fewer. */
function isPartOf(known: ReadonlySet<string>, name: string): boolean {
  return [...known].some((own) => own.includes(name) || name.includes(own));
}

function push(found: StateText[], value: Json, mine: boolean): void {
  const parts = listOf(value)
    .slice(0, 300)
    .map((item) => valueIn(item));
  const whole = plainText(parts.filter((part) => part !== '').join(', '));
  // A value may begin with its own label, or be nothing else.
  const text = whole.slice(headOf(whole, true)?.end ?? 0).trim();
  if (text.length > 2 && found.length < 60 && isListLike(text) >= 0.4) found.push({ text, own: mine });
}

/** Blocks within blocks of rich text; three are usual. */
const DEPTH = 8;

/** Text of a value that may be an object with a label beside it, the last thing meant, or rich text: blocks that hold spans. */
function valueIn(item: Json, depth = DEPTH): string {
  if (typeof item === 'string') return item;
  if (!isObject(item) || depth === 0) return textIn(item) ?? '';
  const parts = own(item, 'children') ?? own(item, 'content');
  if (Array.isArray(parts)) return parts.map((part) => valueIn(part, depth - 1)).join('');
  const [text] = ['value', 'text', 'content', 'statement', 'name']
    .map((key) => own(item, key))
    .filter(Boolean);
  return text === undefined ? '' : valueIn(text, 0);
}

/** The list that is surely the page's own: of its product's object, or the only one there is. */
export function ownList(found: readonly StateText[]): string | null {
  const pool = found.some((text) => text.own) ? found.filter((text) => text.own) : found;
  const texts = [...new Set(pool.map(({ text }) => text))];
  const longest = [...texts].sort((a, b) => b.length - a.length)[0];
  return longest && texts.every((text) => longest.includes(text)) ? longest : null;
}
