import { headOf } from './headings';
import { isObject, type Json, type JsonObject, listOf, own, textIn } from './json';
import { isListLike } from './list-likeness';
import { plainText } from './plain-text';
import type { PageSection, PageTable } from './product-page';

/** Label text in a structured product: an `ingredients` field, or a property that is named so; and schema.org nutrition. */
const FIELD = /^(?:ingredients?|ingredientstext|ingredientslist|inci)$/i;

export function sectionsOf(product: JsonObject | null): PageSection[] {
  if (!product) return [];
  const pairs: [string, Json][] = Object.keys(product)
    .slice(0, 100)
    .filter((key) => FIELD.test(key))
    .map((key) => [key, own(product, key)]);
  for (const property of listOf(own(product, 'additionalProperty')).filter(isObject).slice(0, 60)) {
    const name = textIn(own(property, 'name')) ?? '';
    if (headOf(name, true)?.role === 'ingredients') pairs.push([name, own(property, 'value')]);
  }
  const sections: PageSection[] = [];
  for (const [heading, value] of pairs) {
    const text = plainText(
      Array.isArray(value)
        ? value
            .slice(0, 300)
            .map((item) => textIn(item) ?? '')
            .join(', ')
        : (textIn(value) ?? ''),
    );
    if (isListLike(text) < 0.4) continue;
    sections.push({
      role: 'ingredients',
      heading,
      text: text.slice(0, 20_000),
      via: 'structured-data',
      confidence: 0.9,
    });
  }
  return sections;
}

export function tableOf(product: JsonObject | null): PageTable | null {
  const nutrition = own(product, 'nutrition');
  if (!isObject(nutrition)) return null;
  const rows: string[][] = [];
  for (const key of Object.keys(nutrition).slice(0, 60)) {
    const value = textIn(own(nutrition, key));
    if (key.startsWith('@') || key === 'servingSize' || !value) continue;
    rows.push([
      key
        .replace(/Content$/, '')
        .replace(/([a-z])([A-Z])/g, '$1 $2')
        .toLowerCase(),
      plainText(value).slice(0, 100),
    ]);
  }
  const size = textIn(own(nutrition, 'servingSize'));
  return rows.length < 2
    ? null
    : { caption: size ? `Serving size ${plainText(size)}` : null, columns: [], rows, via: 'structured-data' };
}
