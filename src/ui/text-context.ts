import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Texts, textsOf } from './page-texts';

export type { Texts } from './page-texts';

export const TextContext = createContext<Texts>(textsOf({}, 'en'));

export function useTexts(): Texts {
  return useContext(TextContext);
}
