import type { LookedUpLabel } from '../../label/looked-up';
import type { NutritionColumn } from '../../label/nutrition/nutrition-facts';
import { LANGUAGES } from '../../rate/texts/languages';
import type { ProductAnswer } from './answer-schema';

const COLUMNS = {
  energyKj: 'energy-kj_100g',
  energyKcal: 'energy-kcal_100g',
  fat: 'fat_100g',
  saturates: 'saturated-fat_100g',
  carbohydrate: 'carbohydrates_100g',
  sugars: 'sugars_100g',
  addedSugars: 'added-sugars_100g',
  polyols: 'polyols_100g',
  fibre: 'fiber_100g',
  protein: 'proteins_100g',
  salt: 'salt_100g',
  sodium: 'sodium_100g',
} as const satisfies Record<NutritionColumn, keyof ProductAnswer['nutriments']>;

export function labelOfAnswer(product: ProductAnswer, gtin: string, date: string): LookedUpLabel {
  const lists = LANGUAGES.map((lang) => ({ lang, text: product[`ingredients_text_${lang}`] ?? '' }));
  const main = lists.find(({ lang }) => lang === product.lang);
  const first = { lang: product.lang, text: main?.text || (product.ingredients_text ?? '') };
  const others = lists.filter(({ lang }) => lang !== product.lang);
  const per100: Partial<Record<NutritionColumn, number>> = {};
  for (const [column, name] of Object.entries(COLUMNS)) {
    const value = product.nutriments[name];
    if (value !== undefined) per100[column as NutritionColumn] = value;
  }
  return {
    source: 'open-food-facts',
    gtin,
    date,
    lists: [first, ...others].filter(({ text }) => text !== ''),
    per100,
  };
}
