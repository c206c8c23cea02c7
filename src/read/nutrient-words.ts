/** Stems of energy, fat, carbohydrate, sugar, protein, salt in the languages of the shops read. */
export const NUTRIENT =
  /energ|calori|kalor|brennwert|\bkj\b|kcal|protein|prote[ií]n|prot[eé]ine|eiwei|eiwit|valgud|białko|bílkov|белк|белок|fat\b|fats\b|fett|mati[eè]res? grass|grassi|grasas|lipid|rasv|rasva|tłuszcz|tuky|жир|vet\b|vetten|carb|kohlenhyd|glucid|hidratos|süsivesik|hiilihydraa|węglowod|sachar|углевод|koolhydr|sugar|zucker|sucres|azúcar|zuccher|suiker|suhkr|sokeri|cukr|сахар|socker|salt|salz|\bsel\b|\bsal\b|\bsale\b|zout|\bsool|suola|\bsól\b|\bsůl\b|соль|sodium|natrium|sodio|fib(?:re|er|ra)|ballast|vezel|kiudain|kuitu|błonnik|saturate|saturi|vitamin|calcium|iron\b|cfu|熱量|热量|蛋白|脂肪|碳水|糖|鈉|钠/i;

/** An amount as panels print it: "250 mg", "10 billion". */
export const DOSE = /\d\s?(?:mg|mcg|µg|μg|ug|g|iu|ie|ui|cfu|afu|billion|million|bill|kbe|ufc|kcal|kj)\b/i;
