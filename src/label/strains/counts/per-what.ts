/** "per capsule", "pro Tagesdosis", "/ 100 g": what a printed count is the count of, in English. */

const NOUNS: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:(?:veg(?:gie)?|v)?caps?(?:ule|ula|sule)?s?|(?:hart|weich|vaginal)?kapseln?|kapslar|kapsler|kapsel|g[ée]lules?|c[áa]psulas?|capsul[ae]|opercol[oi]|kapsuł\p{L}+|капсул\p{L}*)$/iu,
    'capsule',
  ],
  [
    /^(?:tablets?|(?:kau|lutsch|film|brause|vaginal)?tablett(?:en?|er)?|tablettes?|comprim[ée]s?|comprimidos?|compress[ae]|pills?)$/iu,
    'tablet',
  ],
  [/^(?:sachets?|beutel|sobres?|bustin[ae]|sticks?|zakjes?|saquetas?|saszetk\w+|包)$/iu, 'sachet'],
  [/^(?:packets?)$/iu, 'packet'],
  [/^(?:cans?)$/iu, 'can'],
  [/^(?:caplets?)$/iu, 'caplet'],
  [/^(?:drops?|tropfen|droppar|dråper|dråber|gouttes?|gotas?|gocc[ei]a?|druppels?)$/iu, 'drop'],
  [/^(?:cups?|tasses?|tassen?)$/iu, 'cup'],
  [/^(?:scoops?|messl[öo]ffel)$/iu, 'scoop'],
  [/^(?:servings?|portion(?:en|s)?|porci[óo]n|porzione|portie)$/iu, 'serving'],
  [/^(?:doses?|dosis|dosi)$/iu, 'dose'],
  [/^(?:days?|tag|tagesdosis|tagesportion|jours?|d[íi]a|giorno|dag|daily)$/iu, 'day'],
  [
    /^(?:bottles?|flasche|flacons?|bouteilles?|botella|vials?|ampoules?|fläschchen|flaconcin[oi]|bottigliett[ae]|flesjes?|viales?|frascos?|fles)$/iu,
    'bottle',
  ],
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
/** Words that a "per" may lead to its noun over: "each delayed-release vegetable capsule". */
const LEAD = 3;
const PER =
  /(?<![\p{L}\d])(?:per|pro|par|por|pour|je|each|every|in|one|jeder?|jedes|ieder|iedere|chaque|cada|ogni|ein|eine|une?|una|en|ett|[eé][eé]n|elke|jedna|na|w|на|a)(?![\p{L}\d])|[/／]/giu;
/** Right after a count any "per" word serves; further on only a plain one ("… der Kultur L. casei pro 100 g"). */
const PLAIN_PER = /(?<![\p{L}\d])(?:per|pro|par|por)(?![\p{L}\d])|[/／]/giu;
const SERVING_SIZE =
  /(?:serving size|portionsgr[öo](?:ß|ss)e|taille de (?:la )?portion|tama[ñn]o (?:de|por) (?:la )?porci[óo]n)\s*:?\s*(?:about\s)?/iu;

const AMOUNT = String.raw`(?<![\p{L}\d.,-])(?:\d|10|each|every|one|two|three|jede[rs]?|iedere?|ein|eine|un|une|una|uno|een|één|en|ett|jedna|chaque|cada|ogni|elke)`;
const UNIT = String.raw`\s(?:[\p{L}\d()=-]{1,20}\s){0,3}?[\p{L}()-]{2,20}`;
const HOLDS = String.raw`\s(?:contains?|provides?|supplies|delivers?|enthält|enthalten|liefern|liefert|contient|contiennent|apporte(?:nt)?|contiene|contienen|contengono|aportan?|apporta(?:no)?|cont[ée]m|bevat|bevatten|innehåller|inneholder|indeholder|zawiera|soit)(?![\p{L}\d])`;
/** "5 drops: …", "1 Kapsel enthält …", "1 sachet = …": before a count. */
const STATED = new RegExp(String.raw`${AMOUNT}${UNIT}(?:${HOLDS}|\s?[:=])`, 'iu');
/** "Each bottle (98 g) contains": what all figures of a label stand for. */
const STATED_ONCE = new RegExp(AMOUNT + UNIT + HOLDS, 'iu');
/** A column's or a line's heading: "Amount per capsule". */
const HEADING =
  /(?<![\p{L}\d])(?:per|pro|par|por|pour|je)\s((?:\d{1,2}\s)?(?:[\p{L}-]{3,20}\s){0,2}[\p{L}-]{3,20}(?:\(s\))?)(?: ?\([^()]{1,20}\)|\))?[ ]{0,3}(?=[\n|:]|$)/iu;

/** For the count between `start` and `end`; null where the label does not say. */
export function perWhat(text: string, start: number, end: number): string | null {
  const line = text.slice(end, end + 70).split(/\n|(?<=[\p{L}\d)]{2})\.\s/u)[0] ?? '';
  const lead =
    text
      .slice(Math.max(0, start - 110), start)
      .split(/\n|(?<=[\p{L}\d)]{2})\.\s/u)
      .at(-1) ?? '';
  const said =
    firstNoun(line.slice(0, 32), PER) ??
    firstNoun(line, PLAIN_PER) ??
    firstNoun(lead, PER, true) ??
    statedNoun(lead, STATED);
  if (said !== null && said !== 'serving') return said;
  const size = SERVING_SIZE.exec(text);
  const served =
    size === null
      ? null
      : nounAfter(text.slice(size.index + size[0].length, size.index + size[0].length + 50));
  if (served === null) return said ?? statedNoun(text, STATED_ONCE) ?? headingNoun(text);
  return /^[\d.,/]+ /.test(served) ? (said ?? 'serving') : served;
}

function firstNoun(text: string, per: RegExp, last = false): string | null {
  const nouns: string[] = [];
  for (const match of text.matchAll(per)) {
    const noun = nounAfter(text.slice(match.index + match[0].length));
    if (noun !== null) nouns.push(noun);
  }
  return (last ? nouns.at(-1) : nouns[0]) ?? null;
}

function headingNoun(text: string): string | null {
  const match = HEADING.exec(text);
  const noun = match?.[1] === undefined ? null : nounAfter(match[1]);
  // "One capsule per day" is a direction.
  return noun === 'day' ? null : noun;
}

function statedNoun(text: string, pattern: RegExp): string | null {
  const match = pattern.exec(text);
  return match === null ? null : nounAfter(match[0]);
}

/** A vessel named right after its size: "65 ml bottle", "5 ml mini bottle". */
function vesselAfter(words: readonly string[], size: string): string | null {
  const at = words.indexOf(size) + 1;
  const behind = words.slice(at, at + 2);
  return (
    NOUNS.find(
      ([pattern, noun]) => /^(?:bottle|sachet|cup)$/.test(noun) && behind.some((word) => pattern.test(word)),
    )?.[1] ?? null
  );
}

/** "100 g", "2 scoops", "delayed-release capsule": the measure that these words begin with, in English. */
function nounAfter(text: string): string | null {
  const words =
    text
      .match(/^[\s:(]{0,3}(?:[\p{L}\d.,/()*-]+\s?){1,5}/u)?.[0]
      .match(/\d+(?:[.,/]\d+)?(?![\d-])|[\p{L}-]+(?![\p{L}\d-])|包/gu) ?? [];
  let amount = '1';
  for (const word of words.slice(0, LEAD + 2)) {
    if (/^\d/.test(word)) {
      amount = word;
      continue;
    }
    // "2.7 fl oz bottle": so large is the one bottle.
    if (/^(?:fl|oz|cl)$/i.test(word)) amount = '1';
    const noun = NOUNS.find(([pattern]) => pattern.test(word))?.[1];
    if (noun === undefined) {
      const number = NUMBERS.get(word.toLowerCase());
      if (number !== undefined) amount = String(number);
      continue;
    }
    const count = Number(amount.replace(',', '.'));
    // "Each 65 ml bottle": the bottle is what is counted.
    if (noun === 'g' || noun === 'ml')
      return vesselAfter(words, word) ?? (count === 1 ? noun : `${amount} ${noun}`);
    if (count === 1) return noun;
    return `${amount} ${noun === 'gummy' ? 'gummies' : `${noun}${count > 1 ? 's' : ''}`}`;
  }
  return null;
}
