import type { Token } from './tokenise';
import { MOST_WORDS, NO_NUMBER } from './word-number';

/** The question, asked once for each word that has a number; its answer must depend on the text alone. */
export function perWord<Answer extends string | boolean | object | null>(
  ask: (text: string) => Answer,
): (token: Token) => Answer {
  /** By the number of a word: the place of its answer, counted from 1; 0 where it was not asked yet. */
  const places = new Int16Array(MOST_WORDS);
  const answers: Answer[] = [];
  return ({ text, word }) => {
    if (word === NO_NUMBER) return ask(text);
    const place = places[word] ?? 0;
    const known = place > 0 ? answers[place - 1] : undefined;
    if (known !== undefined) return known;
    const answer = ask(text);
    places[word] = answers.push(answer);
    return answer;
  };
}
