import type { Language } from '../rate/texts/languages';
import { type CountKey, countForm, fill, type Say, type TextKey } from './fill-text';

export interface Texts {
  readonly language: Language;
  readonly say: Say;
  readonly count: (key: CountKey, count: number) => string;
}

/** Messages of one language, as the browser's format has them. */
export type Messages = Readonly<Record<string, { readonly message: string }>>;

/** Fetches one language from the extension itself: a sixth of what a bundle of all would make every page parse. */
export async function fetchMessages(language: Language): Promise<Messages> {
  try {
    const answer = await fetch(`/_locales/${language}/messages.json`);
    const messages: Messages = await answer.json();
    return messages;
  } catch {
    // A page that says its keys can still be used; one that stays empty cannot.
    return {};
  }
}

export function textsOf(messages: Messages, language: Language): Texts {
  const pattern = (key: TextKey | `${CountKey}_${'one' | 'other'}`) => messages[key]?.message ?? key;
  return {
    language,
    say: (key, args = {}) => fill(pattern(key), args, language),
    count: (key, count) => fill(pattern(`${key}_${countForm(count, language)}`), { count }, language),
  };
}
