/** A run of letters and digits; everything between two of them is the later one's `gap`. */
export interface LabelWord {
  readonly text: string;
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly gap: string;
}

const CYRILLIC = new Map(
  Object.entries({
    а: 'a',
    б: 'b',
    в: 'v',
    г: 'g',
    д: 'd',
    е: 'e',
    ж: 'zh',
    з: 'z',
    и: 'i',
    й: 'i',
    к: 'c',
    л: 'l',
    м: 'm',
    н: 'n',
    о: 'o',
    п: 'p',
    р: 'r',
    с: 's',
    т: 't',
    у: 'u',
    ф: 'f',
    х: 'h',
    ц: 'c',
    ч: 'ch',
    ш: 'sh',
    ъ: 'a',
    ы: 'y',
    э: 'e',
    ю: 'iu',
    я: 'ia',
    ь: '',
  }),
); // prettier-ignore

/** Splits cleaned label text into words. One pass. */
export function labelWords(text: string): LabelWord[] {
  const words: LabelWord[] = [];
  let last = 0;
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const word = match[0];
    const start = match.index;
    words.push({
      text: word,
      key: foldName(word),
      start,
      end: start + word.length,
      gap: text.slice(last, start),
    });
    last = start + word.length;
  }
  return words;
}

/** The sound of a Latin name: spelling habits of languages and doubled letters fall together ("Laktobacilus" = "Lactobacillus"). */
export function foldName(word: string): string {
  let key = word.toLowerCase();
  if (/[^a-z\d]/.test(key)) {
    key = key.normalize('NFD').replace(/\p{M}/gu, '');
    if (/\p{Script=Cyrillic}/u.test(key)) key = [...key].map((c) => CYRILLIC.get(c) ?? c).join('');
  }
  return key
    .replace(/ph/g, 'f')
    .replace(/th/g, 't')
    .replace(/k/g, 'c')
    .replace(/y/g, 'i')
    .replace(/([a-z])\1+/g, '$1');
}
