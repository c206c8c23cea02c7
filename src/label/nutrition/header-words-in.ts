import { normalise } from '../text/normalise';
import { tokenise } from '../text/tokenise';
import { type HeaderWord, headerWords } from './nutrition-words';

/** Which kinds of header word a short text holds. */
export function headerWordsIn(text: string): ReadonlySet<HeaderWord> {
  const found = new Set<HeaderWord>();
  for (const match of headerWords().findAll(tokenise(normalise(text.slice(0, 160)).text))) {
    for (const word of match.values) found.add(word);
  }
  return found;
}
