import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '../rate/languages';
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

/** Without a provider a key stands for its text: the texts of six languages do not ride along into the panel script. */
const BARE: Texts = { language: 'en', say: (key) => key, count: (key) => key };

export const TextContext = createContext<Texts>(BARE);

export function useTexts(): Texts {
  return useContext(TextContext);
}
