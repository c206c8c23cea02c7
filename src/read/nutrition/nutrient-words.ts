/**
 * Stems of energy, fat, carbohydrate, sugar, protein, salt in the languages of the shops read, in lower case: a browser takes milliseconds
 * to compile an expression that knows all letters in both cases.
 */
const NUTRIENT =
  /[eé]nerg|calori|kalor|brennwert|\bkj\b|kcal|prot[eé][ií]n|eiw[ei]|valgud|białko|bílkov|бел[ко]|fats?\b|fett|mati[eè]res? grass|grassi|grasas|lipid|rasv|tłuszcz|tuky|жир|vet\b|vetten|carb|kohlenhyd|glucid|hidratos|süsivesik|hiilihydraa|węglowod|sachar|углевод|koolhydr|sugar|zucker|sucre|azúcar|zuccher|suiker|suhkr|sokeri|cukr|сахар|socker|salt|salz|\bsel\b|\bsal\b|\bsale\b|zout|\bsool|suola|\bsól\b|\bsůl\b|соль|sodi[uo]|natrium|fib(?:re|er|ra)|ballast|vezel|kiudain|kuitu|błonnik|satur(?:at|i|é)|vitamin|calcium|magnes|zin[ck]|iron\b|cfu|熱量|热量|蛋白|脂肪|碳水|糖|鈉|钠/;
const EACH_NUTRIENT = new RegExp(NUTRIENT.source, 'g');

export function namesNutrient(text: string): boolean {
  return NUTRIENT.test(text.toLowerCase());
}

/** Every nutrient that `text` names, in lower case. */
export function nutrientsNamed(text: string): readonly string[] {
  return text.toLowerCase().match(EACH_NUTRIENT) ?? [];
}

/** An amount as panels print it: "250 mg", "10 billion". */
export const DOSE = /\d\s?(?:mg|mcg|µg|μg|ug|g|iu|ie|ui|cfu|afu|billion|million|bill|kbe|ufc|kcal|kj)\b/i;
