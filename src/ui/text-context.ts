import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '../rate/texts';
import { type CountKey, type Say, ui, uiCount } from './texts';

export interface Texts {
  readonly language: Language;
  readonly say: Say;
  readonly count: (key: CountKey, count: number) => string;
}

export function textsIn(language: Language): Texts {
  return {
    language,
    say: (key, args = {}) => ui(key, args, language),
    count: (key, count) => uiCount(key, count, language),
  };
}

export const TextContext = createContext<Texts>(textsIn('en'));

export function useTexts(): Texts {
  return useContext(TextContext);
}
