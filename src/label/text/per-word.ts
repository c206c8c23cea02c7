import type { Token } from './tokenise';
import { MOST_WORDS, NO_NUMBER } from './word-number';

const NOT_ASKED = 0;
const NO = 1;
const YES = 2;

/** The test, asked once for each word that has a number; it must depend on the text alone. */
export function perWord(test: (text: string) => boolean): (token: Token) => boolean {
  const answers = new Uint8Array(MOST_WORDS);
  return ({ text, word }) => {
    if (word === NO_NUMBER) return test(text);
    const known = answers[word] ?? NOT_ASKED;
    if (known !== NOT_ASKED) return known === YES;
    const answer = test(text);
    answers[word] = answer ? YES : NO;
    return answer;
  };
}
