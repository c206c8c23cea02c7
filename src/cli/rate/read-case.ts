import * as z from 'zod';
import { KINDS } from '../../label/kind';
import { NUTRITION_COLUMNS } from '../../label/nutrition/nutrition-facts';
import type { Case } from './case';

const text = z.string().nullish();

const caseSchema = z.object({
  id: z
    .union([z.string(), z.number()])
    .nullish()
    .transform((id) => id ?? null),
  kind: z.enum(KINDS).nullish(),
  lang: text,
  name: text,
  brand: text,
  ingredients: text,
  label: text,
  inci: text,
  nutrition: z
    .object({
      basis: z.enum(['100g', '100ml', 'serving']).default('100g'),
      servingSize: text.transform((size) => size ?? null),
      values: z.partialRecord(z.enum(NUTRITION_COLUMNS), z.number().nonnegative().nullable()),
    })
    .nullish(),
  html: text,
  url: text,
});

type ReadCase = { ok: true; value: Case } | { ok: false; id: string | number | null; error: string };

/** Parses one line of a batch. The id is given back even where the rest of the line is unusable. */
export function readCase(line: string): ReadCase {
  let json: unknown;
  try {
    // Trimmed: a file that was saved with a byte order mark opens with one.
    json = JSON.parse(line.trim());
  } catch (error) {
    return {
      ok: false,
      id: null,
      error: `Not JSON: ${error instanceof Error ? error.message : 'unreadable'}`,
    };
  }
  const parsed = caseSchema.safeParse(json);
  if (!parsed.success)
    return { ok: false, id: idOf(json), error: parsed.error.issues.map(sayIssue).join('; ') };
  const { html, ingredients, label, inci, nutrition, name } = parsed.data;
  if ([html, ingredients, label, inci, nutrition, name].every((part) => part == null))
    return {
      ok: false,
      id: parsed.data.id,
      error: 'Nothing to rate: give "ingredients", "label", "inci", "nutrition", "name" or "html".',
    };
  return { ok: true, value: parsed.data };
}

/** "nutrition.values.sugars: Invalid input: expected number, received string". */
function sayIssue({ path, message }: z.core.$ZodIssue): string {
  return path.length === 0 ? message : `${path.join('.')}: ${message}`;
}

function idOf(json: unknown): string | number | null {
  if (typeof json !== 'object' || json === null || !('id' in json)) return null;
  return typeof json.id === 'string' || typeof json.id === 'number' ? json.id : null;
}
