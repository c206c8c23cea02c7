/** What a text says of doses, sentence by sentence: a number of pieces belongs to the day or the serving that its own sentence names. */
import type { Match } from '../text/lexicon';
import type { Token } from '../text/tokenise';
import { type Quantity, quantitiesIn } from './dose-quantities';
import { type DoseWord, doseWords } from './dose-words';
import { type HeaderWord, headerWords } from './nutrition-words';

export interface DoseSentence {
  readonly quantities: Quantity[];
  readonly words: Match<DoseWord>[];
  readonly headers: Match<HeaderWord>[];
}

export function doseSentences(tokens: readonly Token[]): DoseSentence[] {
  const words = doseWords().findAll(tokens);
  const headers = headerWords().findAll(tokens);
  const places = sentencePlaces(tokens, new Set(headers.map(({ end }) => end)));
  const sentences = new Map<number, DoseSentence>();
  const at = (token: number): DoseSentence => {
    const place = places[token] ?? 0;
    const sentence = sentences.get(place) ?? { quantities: [], words: [], headers: [] };
    sentences.set(place, sentence);
    return sentence;
  };
  for (const quantity of quantitiesIn(tokens, words)) at(quantity.start).quantities.push(quantity);
  for (const word of words) at(word.start).words.push(word);
  for (const header of headers) at(header.start).headers.push(header);
  return [...sentences.values()].filter(({ quantities }) => quantities.length > 0);
}

/** The number of each token's sentence; a line that ends in a header ("Serving size") goes on in the next. */
function sentencePlaces(tokens: readonly Token[], headerEnds: ReadonlySet<number>): number[] {
  let place = 0;
  return tokens.map(({ kind, text }, at) => {
    const isOpen = headerEnds.has(at) || tokens[at - 1]?.text === ':';
    if (text === '.' || text === ';' || text === '!' || (kind === 'break' && !isOpen)) place += 1;
    return place;
  });
}
