/** Answers in the shape of the API; the products are invented. */
export const GTIN = '5012345678900';

export const FOUND = {
  code: GTIN,
  status: 1,
  status_verbose: 'product found',
  product: {
    product_name: 'Oat Crunch',
    lang: 'fr',
    ingredients_text: "Flocons d'_avoine_, sucre, huile de tournesol",
    ingredients_text_fr: "Flocons d'_avoine_, sucre, huile de tournesol",
    ingredients_text_en: '_Oat_ flakes, sugar, sunflower oil',
    nutrition_data_per: '100g',
    nutriments: {
      'energy-kj_100g': 1850,
      'energy-kj_unit': 'kJ',
      fat_100g: 15,
      'saturated-fat_100g': '1.8',
      carbohydrates_100g: 62,
      sugars_100g: 18,
      fiber_100g: 7.5,
      proteins_100g: 9,
      salt_100g: 0.4,
      sodium_100g: 0.16,
    },
  },
};

export const NOT_FOUND = { code: GTIN, status: 0, status_verbose: 'product not found' };
