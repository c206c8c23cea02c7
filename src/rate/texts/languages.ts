/** The languages that Gutlight speaks: interface, reasons and notes alike. */
export const LANGUAGES = ['en', 'fr', 'de', 'es', 'it', 'nl'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The best of our languages for a BCP 47 tag; English when there is none. */
export function languageFor(tag: string | null): Language {
  const primary = tag?.toLowerCase().split(/[-_]/)[0];
  return LANGUAGES.find((language) => language === primary) ?? 'en';
}
