import type { ScriptJson } from '../structured/json';
import { attribute } from './extractors/attribute';
import { jsonPath } from './extractors/json-path';
import { text } from './extractors/text';
import type { ShopField } from './shop-file';

const EXTRACTORS = { text, attribute, 'json-path': jsonPath } as const;

/** What the first of `fields` that yields anything yields, as lines; null when none does. A selector that is no selector is skipped. */
export function readField(
  root: ParentNode,
  fields: readonly ShopField[] | undefined,
  json: ScriptJson,
): { lines: string[]; element: Element } | null {
  for (const field of fields ?? []) {
    for (const element of matching(root, field.select).slice(0, 8)) {
      const taken = EXTRACTORS[field.take ?? 'text'](element, field.arg ?? '', json);
      const lines = field.cut ? partOf(taken, field.cut) : taken;
      if (lines.length > 0) return { lines, element };
    }
  }
  return null;
}

function partOf(lines: readonly string[], cut: string): string[] {
  const part = new RegExp(cut).exec(lines.join('\n'))?.[1]?.trim();
  return part ? part.split('\n') : [];
}

export function matching(root: ParentNode, selector: string): Element[] {
  try {
    return Array.from(root.querySelectorAll(selector));
  } catch {
    return [];
  }
}
