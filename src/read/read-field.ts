import { afterLabel } from './extractors/after-label';
import { attribute } from './extractors/attribute';
import { jsonPath } from './extractors/json-path';
import { text } from './extractors/text';
import type { ScriptJson } from './json';
import type { ShopField } from './shop-file';

const EXTRACTORS = { text, attribute, 'after-label': afterLabel, 'json-path': jsonPath } as const;

/** What the first of `fields` that yields anything yields, as lines; null when none does. A selector that is no selector is skipped. */
export function readField(
  root: ParentNode,
  fields: readonly ShopField[] | undefined,
  json: ScriptJson,
): { lines: string[]; element: Element } | null {
  for (const field of fields ?? []) {
    for (const element of matching(root, field.select).slice(0, 8)) {
      const lines = EXTRACTORS[field.take ?? 'text'](element, field.arg ?? '', json);
      if (lines.length > 0) return { lines, element };
    }
  }
  return null;
}

export function matching(root: ParentNode, selector: string): Element[] {
  try {
    return Array.from(root.querySelectorAll(selector));
  } catch {
    return [];
  }
}
