/** A run of letters and digits; everything between two of them is the later one's `gap`. */
export interface LabelWord {
  readonly text: string;
  /** Its sound (`foldName`), for names. */
  readonly key: string;
  /** Lower case, letters and digits only, for designations. */
  readonly compact: string;
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
      ...formsOf(word),
      start,
      end: start + word.length,
      gap: text.slice(last, start),
    });
    last = start + word.length;
  }
  return words;
}

interface Forms {
  readonly key: string;
  readonly compact: string;
}

const forms = new Map<string, Forms>();
/** More different words than a day of shopping shows; past it words are folded without being remembered. */
const REMEMBERED = 20_000;
/** No name or code is longer; a hostile run of letters is not worth folding. */
const LONGEST_WORD = 48;

function formsOf(word: string): Forms {
  const known = forms.get(word);
  if (known !== undefined) return known;
  const made =
    word.length > LONGEST_WORD
      ? { key: '', compact: '' }
      : { key: foldName(word), compact: compactCode(word) };
  if (forms.size < REMEMBERED) forms.set(word, made);
  return made;
}

export function compactCode(text: string): string {
  return text
    .toLowerCase()
    .replace(/ł/g, 'l')
    .replace(/[^a-z\d]/g, '');
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
