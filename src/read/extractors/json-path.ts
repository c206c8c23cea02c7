import { type Json, own, type ScriptJson, textIn } from '../json';
import { plainText } from '../plain-text';

/** The value at a path of keys inside a JSON script: `props.pageProps.product.ingredients`. A number in the path is an index. */
export function jsonPath(element: Element, path: string, json: ScriptJson): string[] {
  let at: Json = json(element);
  for (const key of path.split('.')) at = Array.isArray(at) ? (at[Number(key)] ?? null) : own(at, key);
  const text = textIn(at);
  return text === null ? [] : plainText(text).split('\n');
}
