import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../src/rate/texts/languages';

const root = fileURLToPath(new URL('../../', import.meta.url));

interface Entry {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

const texts = Object.fromEntries(
  LANGUAGES.map((language) => {
    const file = readFileSync(`${root}public/_locales/${language}/messages.json`, 'utf8');
    const entries: Record<string, Entry> = JSON.parse(file);
    return [language, entries];
  }),
);
const english = texts.en ?? {};
const keys = Object.keys(english);

/** The interface's texts and the sentences of the rules. */
function everyText(language: Language): readonly (readonly [key: string, message: string])[] {
  const own = Object.entries(texts[language] ?? {}).map(([key, { message }]) => [key, message] as const);
  const rules = readdirSync(`${root}rules/texts/${language}`).flatMap((file) => {
    const entries: Record<string, string> = JSON.parse(
      readFileSync(`${root}rules/texts/${language}/${file}`, 'utf8'),
    );
    return Object.entries(entries);
  });
  return [...own, ...rules];
}

/** Files that may name a key: code, the manifest's configuration. */
function sources(): { readonly path: string; readonly text: string }[] {
  const files = ['src', 'entrypoints'].flatMap((folder) =>
    readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => `${folder}/${name}`),
  );
  return [...files, 'wxt.config.ts'].map((path) => ({ path, text: readFileSync(root + path, 'utf8') }));
}

const code = sources();

/** Keys are built from a part that is data, such as `kind_${kind}`: the written part counts for all that begin with it. */
const written = new Set(
  code.flatMap(({ text }) => [...text.matchAll(/['"`]([a-z][a-z0-9_]+)/g)].map((m) => m[1])),
);
const manifest = new Set(code.flatMap(({ text }) => [...text.matchAll(/__MSG_(\w+)__/g)].map((m) => m[1])));

function isUsed(key: string): boolean {
  const stem = key.replace(/_(one|other)$/, '');
  if (written.has(key) || written.has(stem) || manifest.has(key)) return true;
  const parts = key.split('_');
  return parts.some((_, index) => index > 0 && written.has(`${parts.slice(0, index).join('_')}_`));
}

function placeholdersIn(message: string): string[] {
  return [
    ...new Set([...message.matchAll(/\$(\w+)\$/g)].map((match) => (match[1] ?? '').toLowerCase())),
  ].sort();
}

describe('the interface texts', () => {
  it.each(LANGUAGES)('are complete in %s, with the same arguments as in English', (language) => {
    const own = texts[language] ?? {};
    expect(
      Object.keys(own).filter((key) => !(key in english)),
      'keys that English lacks',
    ).toEqual([]);
    expect(
      keys.filter((key) => !(key in own)),
      'keys to translate',
    ).toEqual([]);
    for (const key of keys) {
      const message = own[key]?.message ?? '';
      expect(message.trim(), `${language} ${key} is empty`).not.toBe('');
      expect(placeholdersIn(message), `${language} ${key}`).toEqual(
        placeholdersIn(english[key]?.message ?? ''),
      );
    }
  });

  it.each(LANGUAGES)('declare every argument in %s, or the browser refuses the whole file', (language) => {
    for (const [key, entry] of Object.entries(texts[language] ?? {})) {
      const declared = Object.keys(entry.placeholders ?? {}).sort();
      expect(declared, `${language} ${key}`).toEqual(placeholdersIn(entry.message));
    }
  });

  it('are all used: take out what nothing shows', () => {
    expect(keys.filter((key) => !isUsed(key))).toEqual([]);
  });

  it('come in both numbers where one is given', () => {
    for (const key of keys.filter((one) => one.endsWith('_one'))) {
      expect(keys).toContain(key.replace(/_one$/, '_other'));
    }
  });

  it('are sorted, so that two people who add one do not collide', () => {
    for (const language of LANGUAGES) {
      const own = Object.keys(texts[language] ?? {});
      expect(own).toEqual([...own].sort());
    }
  });

  it('never say of a product what the guide does not say', () => {
    const forbidden = /\b(?:toxic|unhealthy|junk|causes acne|free from|toxique|giftig|tóxico|tossico)\b/i;
    for (const language of LANGUAGES) {
      for (const [key, { message }] of Object.entries(texts[language] ?? {})) {
        expect(forbidden.test(message), `${language} ${key}: ${message}`).toBe(false);
      }
    }
  });

  it('describe the extension within what the stores allow', () => {
    for (const language of LANGUAGES) {
      const { message = '' } = texts[language]?.extension_description ?? {};
      expect(message.length, language).toBeLessThanOrEqual(132);
    }
  });

  it('address the reader in one way in each language, the sentences of the rules too', () => {
    const otherForms = {
      de: /(?<!\p{L})(?:Ihnen|Ihre?[rmns]?)(?!\p{L})/u,
      es: /(?<!\p{L})(?:usted|su médico|consulte|pregunte|deje de)(?!\p{L})/iu,
      fr: /(?<!\p{L})(?:tu|ton|tes)(?!\p{L})/iu,
      it: /(?<!\p{L})(?:vostr[aeio]|consulti|Suo|Sua)(?!\p{L})/u,
      nl: /(?<!\p{L})(?:uw|u)(?!\p{L})/iu,
    } as const;
    for (const language of LANGUAGES) {
      const form = language === 'en' ? null : otherForms[language];
      const found = everyText(language).filter(([, message]) => form?.test(message));
      expect(found, language).toEqual([]);
    }
  });

  it.each(LANGUAGES)('are set in %s with its own marks, none of which a line can begin with', (language) => {
    const foreign = {
      de: /[«»”]|[^\u00a0-]%/,
      en: /[„«»]|\s%/,
      es: /[“”„]|[^\u00a0]%/,
      fr: /[“”„]|[^\u00a0]%| [:;?!»]|« /,
      it: /[“”„]|\s%/,
      nl: /[„«»]|\s%/,
    } as const;
    const found = everyText(language).filter(
      ([, message]) => /['"]/.test(message) || foreign[language].test(message),
    );
    expect(found).toEqual([]);
  });

  it('fit: no short label grows beyond what its place can hold', () => {
    const places = { tab: 22, button: 44 } as const;
    const limits = [
      ...['popup_saved', 'popup_history', 'popup_paste'].map((key) => [key, places.tab] as const),
      ...keys.filter((key) => key.startsWith('action_')).map((key) => [key, places.button] as const),
    ];
    for (const language of LANGUAGES) {
      for (const [key, most] of limits) {
        const length = (texts[language]?.[key]?.message ?? '').length;
        expect(length, `${language} ${key} is too long`).toBeLessThanOrEqual(most);
      }
    }
  });
});
