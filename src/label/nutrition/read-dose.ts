/**
 * How many pieces make a serving and how many a day: "Serving size: 2 capsules", "Tagesdosis (2 Kapseln)", "1 gélule par jour",
 * "one tablet twice daily". A number is a day's only where its own sentence says so. Ranges, limits ("do not exceed"), doses for children
 * and sentences that disagree leave it open. Linear in the text.
 */
import { normalise } from '../text/normalise';
import { type Token, tokenise } from '../text/tokenise';
import type { Dose } from './dose';
import type { Quantity } from './dose-quantities';
import { type DoseSentence, doseSentences } from './dose-sentences';
import { RANGE_WORDS } from './dose-words';

/** From the pieces to the word for the day: "1 capsule with a glass of water daily". */
const FARTHEST_DAY = 8;
/** From "serving size" or "per" to the pieces: marks, "approx.", "1 serving (". */
const FARTHEST_HEADER = 4;
/** No label asks for more pieces at once or a day; larger numbers are what the pack holds. */
const MOST_PIECES = 24;
/** A supplement's panel and directions; the longest seen have some 5,000 characters. */
const LONGEST_TEXT = 8000;

/** null: so many that no one number is said. */
interface Said {
  readonly unit: string;
  readonly value: number | null;
}

export function readDose(printed: string | null): Dose | null {
  const tokens = tokenise(normalise((printed ?? '').slice(0, LONGEST_TEXT)).text);
  const sentences = doseSentences(tokens);
  const servings = sentences.flatMap(servingsSaid);
  const days = sentences.flatMap((sentence) => daysSaid(sentence, tokens));
  const unit = [...servings, ...days].find((said) => said.unit !== 'serving')?.unit;
  if (unit === undefined) return null;
  const unitsPerServing = servings.find((said) => said.unit === unit)?.value ?? null;
  const daily = new Set(
    days.map((said) =>
      said.unit === 'serving' ? times(said.value, unitsPerServing) : said.unit === unit ? said.value : null,
    ),
  );
  const [only = null] = daily;
  return { unit, unitsPerServing, unitsPerDay: daily.size === 1 ? only : null };
}

/** "Serving size 2 capsules", "per 2 Tabletten", "each capsule contains". */
function servingsSaid({ quantities, headers }: DoseSentence): Said[] {
  const said: Said[] = [];
  for (const { start, unit, value } of quantities) {
    const header = headers.findLast(({ end, values }) => end <= start && !values.includes('serving'));
    if (header === undefined || start - header.end > FARTHEST_HEADER) continue;
    const pieces = value ?? 1;
    if (pieces === 'range' || pieces > MOST_PIECES) continue;
    if (header.values.includes('servingSize')) said.unshift({ unit, value: pieces });
    else if (header.values.includes('per')) said.push({ unit, value: pieces });
  }
  return said;
}

/** The pieces next to each word for a day. */
function daysSaid(sentence: DoseSentence, tokens: readonly Token[]): Said[] {
  const kinds = new Set(sentence.words.flatMap(({ values }) => values.map(({ kind }) => kind)));
  if (kinds.has('limit') || (kinds.has('child') && !kinds.has('adult'))) return [];
  const counted = sentence.quantities.filter(({ value }) => value !== null);
  return sentence.headers.flatMap(({ start, end, values }) => {
    if (!values.includes('day') || isSeveralDays(tokens, start)) return [];
    const gap = (quantity: Quantity): number => Math.max(quantity.start - end, start - quantity.end);
    const nearest = counted.reduce<Quantity | null>(
      (best, quantity) => (best === null || gap(quantity) < gap(best) ? quantity : best),
      null,
    );
    if (nearest === null || gap(nearest) > FARTHEST_DAY) return [];
    const { value, unit } = nearest;
    if (typeof value === 'number' && value > MOST_PIECES) return [];
    const isOpen = value === 'range' || kinds.has('open');
    return [{ unit, value: isOpen ? null : times(value, timesADay(sentence, tokens)) }];
  });
}

/** "30 days' supply". */
function isSeveralDays(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before?.kind === 'number' && before.text !== '1';
}

/** "Twice", "3 times", "dos veces"; once where it is not said, null for a range. */
function timesADay({ words }: DoseSentence, tokens: readonly Token[]): number | null {
  const numberAt = (at: number): number | null => {
    const token = tokens[at];
    if (token?.kind === 'number') return Number(token.text);
    const inWords = words.find(({ start }) => start === at)?.values.find(({ kind }) => kind === 'number');
    return inWords?.kind === 'number' ? inWords.value : null;
  };
  for (const { values, start } of words) {
    for (const value of values) {
      if (value.kind === 'times') return value.value;
      const number = value.kind === 'timesOf' ? numberAt(start - 1) : null;
      if (number === null) continue;
      return RANGE_WORDS.has(tokens[start - 2]?.text ?? '') && numberAt(start - 3) !== null ? null : number;
    }
  }
  return 1;
}

function times(one: number | null, other: number | null): number | null {
  return one === null || other === null ? null : one * other;
}
