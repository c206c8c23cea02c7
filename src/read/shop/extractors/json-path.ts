import { plainText } from '../../plain-text';
import { type Json, own, type ScriptJson, textIn } from '../../structured/json';

const INDEX = /^\d+$/;

/**
 * The value at a path of keys inside a JSON script: `props.pageProps.product.ingredients`. A number in the path is an index. A script that
 * cannot hold the path is not parsed: most products of a general shop have no label, and their state is as large as any.
 */
export function jsonPath(element: Element, path: string, json: ScriptJson): string[] {
  const keys = path.split('.');
  const text = element.textContent ?? '';
  if (!keys.every((key, at) => at === keys.length - 1 || INDEX.test(key) || holdsMore(text, key))) return [];
  let at: Json = json(element);
  for (const key of keys) at = Array.isArray(at) ? (at[Number(key)] ?? null) : own(at, key);
  const found = textIn(at);
  return found === null ? [] : plainText(found).split('\n');
}

/** Whether a key of this name has an object or a list that is not empty. */
function holdsMore(text: string, key: string): boolean {
  const named = `"${key}"`;
  for (let at = text.indexOf(named); at >= 0; at = text.indexOf(named, at + named.length)) {
    if (/^\s*:\s*(?:\{\s*"|\[\s*[[{"\d])/.test(text.slice(at + named.length, at + named.length + 20)))
      return true;
  }
  return false;
}
