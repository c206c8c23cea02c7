/** What else a label says that its quality is read from: storage, dates, an independent mark, the daily dose. */
import words from '../../../rules/supplements/label-words.json' with { type: 'json' };
import { anyOf } from './word-list';

const STORAGE = anyOf(words.storage);
const EXPIRY = anyOf(words.expiry);
const MARK = anyOf(words.labMarks);
const DELAYED = anyOf(words.delayedRelease);

const NUMBERS = new Map(
  Object.entries({
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    six: 6,
    a: 1,
    once: 1,
    twice: 2,
    einmal: 1,
    zweimal: 2,
    dreimal: 3,
    eine: 1,
    ein: 1,
    zwei: 2,
    drei: 3,
    une: 1,
    un: 1,
    deux: 2,
    trois: 3,
    una: 1,
    uno: 1,
    dos: 2,
    tres: 3,
    due: 2,
    tre: 3,
    een: 1,
    één: 1,
    twee: 2,
    drie: 3,
    по: 1,
  }),
); // prettier-ignore
const AMOUNT = String.raw`(\d{1,2}|one|two|three|four|six|a|eine?|zwei|drei|une?|deux|trois|una|dos|tres|due|tre|een|één|twee|drie)`;
const NOUN = String.raw`(?:[\p{L}-]+\s){0,2}?(?:caps?(?:ules?)?|capsul\p{L}*|kapseln?|g[ée]lules?|c[áa]psulas?|tablets?|tabletten?|comprim\p{L}+|compress[ae]|sachets?|packets?|sobres?|bustin[ae]|beutel|scoops?|servings?|gumm(?:y|ies)|softgels?|drops|lozenges?|chews?|sticks?|капсул\p{L}*|zakjes?|portion\p{L}*|bottles?|pearls?)`;
const DAILY = String.raw`(?:daily|(?:per|a|each|every) day|t[äa]glich|am tag|pro tag|par jour|quotidien\p{L}*|al d[íi]a|diari\p{L}+|al giorno|per dag|daags|dagelijks|дневно|a day|in the morning|before bed|every morning|\/ ?jour|\/ ?day|each morning)`;
const TIMES = String.raw`(?:(\d|once|one|two|twice|three|einmal|zweimal|dreimal|une|deux|trois|una|dos|due|tre)\s?(?:(?:-|to|or|à|bis|a|o)\s?(?:\d|two|three|twice)\s?)?(?:times?|x|mal|fois|ve(?:z|ces)|volt[ae]|keer)?\s)?`;
const DIRECTION = new RegExp(
  String.raw`(?<![\p{L}\d.,])${AMOUNT}\s?(?:\(\d{1,2}\)\s?)?(?:(?:-|to|or|bis|à|a|o)\s?(?:\d|two|three)\s)?${NOUN}(?:\(s\))?,?\s(?:[\p{L}'-]+\s){0,3}?${TIMES}(?:[\p{L}]+\s)?${DAILY}`,
  'iu',
);
const REVERSED = new RegExp(
  String.raw`(?<![\p{L}])(?:daily|t[äa]glich|chaque jour|al d[íi]a|dagelijks)(?:\s[\p{L}]+){0,2}\s${AMOUNT}\s${NOUN}`,
  'iu',
);

export interface LabelQuality {
  readonly unitsPerDay: number | null;
  readonly storageStated: boolean;
  readonly expiryStated: boolean;
  readonly labMark: string | null;
  readonly delayedRelease: boolean;
}

export function readLabelQuality(text: string): LabelQuality {
  return {
    unitsPerDay: unitsPerDay(text),
    storageStated: STORAGE.test(text),
    expiryStated: EXPIRY.test(text),
    labMark: MARK.exec(text)?.[0] ?? null,
    delayedRelease: DELAYED.test(text),
  };
}

/** The least that the directions ask for. */
function unitsPerDay(text: string): number | null {
  const match = DIRECTION.exec(text);
  if (match !== null) return amount(match[1]) * (match[2] === undefined ? 1 : amount(match[2]));
  const reversed = REVERSED.exec(text);
  return reversed === null ? null : amount(reversed[1]);
}

function amount(word: string | undefined): number {
  const lower = (word ?? '1').toLowerCase();
  return NUMBERS.get(lower) ?? (Number(lower) || 1);
}
