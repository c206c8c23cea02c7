import type { Token } from './tokenise';
import { MOST_WORDS, NO_NUMBER } from './word-number';

/** The question, asked once for each word that has a number; its answer must depend on the text alone. */
export function perWord<Answer extends string | boolean | object | null>(
  ask: (text: string) => Answer,
): (token: Token) => Answer {
  const answers: (Answer | undefined)[] = new Array(MOST_WORDS).fill(undefined);
  return ({ text, word }) => {
    if (word === NO_NUMBER) return ask(text);
    const known = answers[word];
    if (known !== undefined) return known;
    const answer = ask(text);
    answers[word] = answer;
    return answer;
  };
}
