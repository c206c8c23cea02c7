/** "per capsule", "pro Tagesdosis", "/ 100 g": what a printed count is the count of, in English. */

const NOUNS: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:veg\w*\s)?(?:caps?(?:ule|ules|ula|ulas|ules|sule)?s?|kapseln?|g[ée]lules?|c[áa]psulas?|capsul[ae]|vcaps?|kapsułk\w+|капсул\p{L}*|veggie caps?)$/iu,
    'capsule',
  ],
  [/^(?:tablets?|tabletten?|tablettes?|comprim[ée]s?|comprimidos?|compress[ae]|pills?)$/iu, 'tablet'],
  [/^(?:sachets?|beutel|sobres?|bustin[ae]|sticks?|zakjes?|saszetk\w+|包)$/iu, 'sachet'],
  [/^(?:packets?)$/iu, 'packet'],
  [/^(?:drops?|tropfen|gouttes?|gotas?|gocc[ei]a?|druppels?)$/iu, 'drop'],
  [/^(?:scoops?|messl[öo]ffel)$/iu, 'scoop'],
  [/^(?:servings?|portion(?:en|s)?|porci[óo]n|porzione|portie)$/iu, 'serving'],
  [/^(?:doses?|dosis|dosi)$/iu, 'dose'],
  [/^(?:days?|tag|tagesdosis|tagesportion|jours?|d[íi]a|giorno|dag|daily)$/iu, 'day'],
  [/^(?:bottles?|flasche|flacons?|bouteilles?|botella|vials?|ampoules?|fläschchen)$/iu, 'bottle'],
  [/^(?:gumm(?:y|ies))$/iu, 'gummy'],
  [/^(?:softgels?)$/iu, 'softgel'],
  [/^(?:lozenges?)$/iu, 'lozenge'],
  [/^(?:chews?|chewables?)$/iu, 'chew'],
  [/^(?:teaspoons?|tsp)$/iu, 'teaspoon'],
  [/^(?:grams?|gramm|grammes?|gramos?|grammi|g)$/iu, 'g'],
  [/^(?:ml|millilit\p{L}+)$/iu, 'ml'],
];
const NUMBERS = new Map(
  Object.entries({ one: 1, two: 2, three: 3, four: 4, five: 5, each: 1, every: 1, a: 1 }),
);
const PER = String.raw`(?:per|pro|par|por|je|each|every|in|in each|in a|/|／|a|la|al|jede|chaque|cada|ogni)`;
const AMOUNT = String.raw`(?:(\d+(?:[.,/]\d+)?|one|two|three|four|five)\s?(?:\(\d\)\s)?)?`;
const AFTER = new RegExp(
  String.raw`^[\s*†‡#)(,.:;-]{0,4}(?:(?!\d)[\p{L}-]+\s){0,4}?${PER}\s?${AMOUNT}(?:vegetable\s|vegetarian\s|veggie\s|daily\s|single\s)?([\p{L}]+|包)`,
  'iu',
);
const BEFORE = new RegExp(
  String.raw`(?:per|pro|par|por|je|each|every|jede|chaque|cada|one|in|/)\s?${AMOUNT}(?:vegetable\s|vegetarian\s|veggie\s|daily\s|single\s)?([\p{L}]+)[^.\n]{0,40}$`,
  'iu',
);
/** "1 Milliarde der Kultur Lactobacillus casei pro 100 g": further on, only a plain "per" counts. */
const LATER = new RegExp(String.raw`(?:\bper|\bpro|\bpar|\bpor|/)\s?${AMOUNT}([\p{L}]+)`, 'iu');
const SERVING_SIZE =
  /(?:serving size|portionsgr[öo](?:ß|ss)e|taille de (?:la )?portion|tama[ñn]o (?:de|por) (?:la )?porci[óo]n)\s*:?\s*(?:about\s)?(\d+(?:[.,/]\d+)?|one|two|three|four)\s*(?:\(\d\)\s*)?(?:vegetable\s|vegetarian\s|veggie\s|delayed[- ]release\s|vegan\s|easy-?\w*\s|enteric\w*\s|small\s|v[- ])?([\p{L}]+)/iu;

/** For the count between `start` and `end`; null where the label does not say. */
export function perWhat(text: string, start: number, end: number): string | null {
  const line = text.slice(end, end + 70).split(/\n|\.\s/)[0] ?? '';
  const said =
    wordOf(AFTER.exec(line)) ??
    wordOf(LATER.exec(line)) ??
    wordOf(BEFORE.exec(text.slice(Math.max(0, start - 70), start)));
  if (said !== null && said !== 'serving') return said;
  const size = wordOf(SERVING_SIZE.exec(text));
  if (size === null) return said;
  return /^[\d.,/]+ /.test(size) ? (said ?? 'serving') : size;
}

function wordOf(match: RegExpExecArray | null): string | null {
  if (match === null) return null;
  const noun = NOUNS.find(([pattern]) => pattern.test(match[2] ?? ''))?.[1];
  if (noun === undefined) return null;
  const amount = (match[1] ?? '1').toLowerCase();
  const count = NUMBERS.get(amount) ?? Number(amount.replace(',', '.'));
  if (noun === 'g' || noun === 'ml') return count === 1 ? noun : `${amount} ${noun}`;
  if (count === 1) return noun;
  return `${amount} ${noun === 'gummy' ? 'gummies' : `${noun}${count > 1 ? 's' : ''}`}`;
}
