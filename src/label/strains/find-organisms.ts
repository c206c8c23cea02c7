/**
 * Finds every organism a cleaned label prints: names (old, new, abbreviated, misspelt, broken in two), inherited genera in a list
 * ("Lactobacillus acidophilus, casei"), subspecies and strain designations. What is no organism of this product (a source of an enzyme, a
 * name in a reference) is sorted out by `isIngredient`. One pass over the words; each looks ahead a bounded number of words.
 */
import { isIngredient } from './is-ingredient';
import type { LabelWord } from './label-words';
import {
  EPITHET_STARTS,
  GENUS_STARTS,
  type GenusWord,
  mayStandAlone,
  type OrganismName,
  readBareSpecies,
  readGenusAbbreviation,
  readGenusWord,
  readSpecies,
  readSubspecies,
} from './organism-names';
import { readKnownDesignation, readStrainCode, type StrainCode } from './read-strain-code';
import type { StrainRow } from './strain-table';

export interface Mention extends OrganismName {
  readonly strain: string | null;
  readonly row: StrainRow | null;
  /** Species as the label spells it, for "strain beats species" and for repeats. */
  readonly printedSpecies: string | null;
  readonly start: number;
  readonly end: number;
}

interface NameMatch {
  readonly name: OrganismName;
  readonly genus: GenusWord;
  readonly printedSpecies: string | null;
  readonly start: number;
  readonly next: number;
  readonly end: number;
}

const LIST_GAP = /^\s*(?:[,;/&+|•·]|and|et|und|y|e|i|en|och|og|\s)*\s*$/i;
const LIST_WORDS = new Set(['and', 'et', 'und', 'y', 'e', 'en', 'i', 'och', 'og', 'u', 'plus', 'oder', 'or']);
const STRAIN_WORDS = new Set(
  'strain strains stamm stamme stämme souche souches cepa cepas ceppo ceppi stam stammen str щам штам código code named known as sous type bioactive'.split(
    ' ',
  ),
);
const RANKS = new Set([
  'subsp',
  'ssp',
  'spp',
  'subspecies',
  'subspezies',
  'unterart',
  'var',
  'variety',
  'biovar',
  'bv',
  'subespecie',
  'sousespece',
  'sottospecie',
  'ondersoort',
  'subs',
  'subsp',
]);
const FORMERLY = new Set([
  'formerly',
  'previously',
  'ex',
  'früher',
  'vormals',
  'anciennement',
  'antes',
  'anteriormente',
  'precedentemente',
  'voorheen',
  'syn',
  'synonym',
  'aka',
  'known',
  'as',
  'called',
  'old',
  'name',
  'now',
  'reclassified',
  'also',
  'formally',
]);
const CODE_GAP = /^[\s\-–:#"'([{,]{0,6}$/;

export function findOrganisms(text: string, words: readonly LabelWord[]): Mention[] {
  const mentions: Mention[] = [];
  let lastGenus: GenusWord | null = null;
  let listEnd = -1;
  for (let at = 0; at < words.length; ) {
    const trade = readKnownDesignation(words, at, (found) => !found.needsSpecies);
    const name: NameMatch | null = readName(text, words, at) ?? inherit(words, at, lastGenus, listEnd);
    if (trade !== null && (name === null || trade.next > name.next)) {
      const first = words[at];
      const row = trade.known?.row;
      if (first !== undefined && row !== undefined) {
        const mention = mentionOf(row, trade, first.start);
        if (isIngredient(text, mention)) mentions.push(mention);
        at = trade.next;
        listEnd = trade.next;
        continue;
      }
    }
    if (name === null) {
      at += 1;
      continue;
    }
    const found = readDesignations(text, words, name);
    const before = codeBefore(text, words, at, name, found.mentions);
    for (const mention of before ?? found.mentions) if (isIngredient(text, mention)) mentions.push(mention);
    lastGenus = name.genus;
    at = found.next;
    listEnd = found.next;
  }
  return mentions;
}

function readName(text: string, words: readonly LabelWord[], at: number): NameMatch | null {
  const word = words[at];
  if (word === undefined) return null;
  const opened = readGenus(words, at);
  if (opened !== null) {
    const { genus, next } = opened;
    const follower = words[next];
    const gap = follower?.gap ?? '';
    const short = genus.kind === 'short';
    if (follower !== undefined && (short ? /^\s?\.?\s?-?\s?$/ : /^[\s.\-:(["'*]{0,4}$/).test(gap)) {
      const pointed = !short || gap.includes('.');
      const isTrade = !short && readKnownDesignation(words, next, (found) => !found.needsSpecies) !== null;
      const species = isTrade ? null : readSpeciesAt(words, next, genus, pointed);
      if (species !== null) return { ...species, start: word.start, genus };
    }
    if (short) return null;
    const ending = words[next - 1]?.end ?? word.end;
    const alone = { genus: genus.genera[0] ?? '', species: null, subspecies: null };
    if (!mayStandAlone(alone.genus)) return null;
    return { name: alone, genus, printedSpecies: null, start: word.start, next, end: ending };
  }
  const bare = readBareSpecies(word.key);
  if (bare === null || isOfOtherGenus(words[at - 1], word)) return null;
  const genus: GenusWord = { genera: [bare.genus], kind: 'full' };
  const name = { genus: bare.genus, species: bare.species, subspecies: bare.subspecies };
  return { name, genus, printedSpecies: bare.printed, start: word.start, next: at + 1, end: word.end };
}

/** "Thermus thermophilus": the Latin word before is a genus that the table does not hold. */
function isOfOtherGenus(before: LabelWord | undefined, word: LabelWord): boolean {
  return (
    before !== undefined &&
    word.gap === ' ' &&
    /^[A-Z][a-z]{3,}(?:us|um|es|ia|ma|ter|ella|as|a)$/.test(before.text) &&
    !/probiot|cultur|kultur|ferment/i.test(before.text) &&
    before.key.slice(0, 4) !== 'lact'
  );
}

function readGenus(words: readonly LabelWord[], at: number): { genus: GenusWord; next: number } | null {
  const word = words[at];
  if (word === undefined) return null;
  const whole = readGenusWord(word.key);
  if (whole !== null && (whole.kind === 'full' || !GENUS_STARTS.has(word.key)))
    return { genus: whole, next: at + 1 };
  if (GENUS_STARTS.has(word.key)) {
    let joined = word.key;
    for (let next = at + 1; next <= at + 2; next += 1) {
      const part = words[next];
      if (part === undefined || !/^\s?[-\s]?\s?$/.test(part.gap)) break;
      joined += part.key;
      const genus = readGenusWord(joined, false);
      if (genus?.kind === 'full') return { genus, next: next + 1 };
    }
  }
  if (whole !== null) return { genus: whole, next: at + 1 };
  const short =
    word.text.length > 1 ||
    /^[A-Z]$/.test(word.text) ||
    words[at + 1]?.gap.startsWith('.') ||
    words[at + 1]?.gap.startsWith(' .');
  const genus = short ? readGenusAbbreviation(word.text) : null;
  return genus === null ? null : { genus, next: at + 1 };
}

function readSpeciesAt(
  words: readonly LabelWord[],
  at: number,
  genus: GenusWord,
  mendable: boolean,
): Omit<NameMatch, 'start' | 'genus'> | null {
  const word = words[at];
  if (word === undefined) return null;
  const attempt = (key: string, next: number, mend: boolean) => {
    const species = readSpecies(genus, key, mend);
    if (species === null) return null;
    const end = words[next - 1]?.end ?? word.end;
    const name = { genus: species.genus, species: species.species, subspecies: species.subspecies };
    return withSubspecies(words, genus, { name, printedSpecies: species.printed, next, end });
  };
  const exact = attempt(word.key, at + 1, false);
  if (exact !== null) return exact;
  const part = words[at + 1];
  if (part !== undefined && EPITHET_STARTS.has(word.key) && /^\s?[-\s]?\s?$/.test(part.gap)) {
    const joined = attempt(word.key + part.key, at + 2, false);
    if (joined !== null) return joined;
  }
  return mendable ? attempt(word.key, at + 1, true) : null;
}

function withSubspecies(
  words: readonly LabelWord[],
  genus: GenusWord,
  species: Omit<NameMatch, 'start' | 'genus'>,
): Omit<NameMatch, 'start' | 'genus'> {
  let at = species.next;
  let ranked = false;
  if (RANKS.has(words[at]?.text.toLowerCase() ?? '') && /^[\s,.(]{0,3}$/.test(words[at]?.gap ?? '')) {
    at += 1;
    ranked = true;
  }
  const word = words[at];
  if (word === undefined || !(ranked ? /^[\s.:]{0,3}$/ : /^[\s(]{1,2}$/).test(word.gap)) return species;
  const name = readSubspecies(genus, species.printedSpecies ?? '', word.key);
  return name === null ? species : { ...species, name, next: at + 1, end: word.end };
}

/** "Lactobacillus acidophilus, casei and rhamnosus": the genus holds on in the list. */
function inherit(
  words: readonly LabelWord[],
  at: number,
  genus: GenusWord | null,
  listEnd: number,
): NameMatch | null {
  const word = words[at];
  if (word === undefined || genus === null) return null;
  const joiner = LIST_WORDS.has(words[at - 1]?.text.toLowerCase() ?? '');
  const near = at === listEnd || (joiner && at - 1 === listEnd);
  if (
    !near ||
    !LIST_GAP.test(word.gap.replace(/[()\]]/g, ' ')) ||
    (!joiner && !/[,;/&+|\n•·]/.test(word.gap))
  )
    return null;
  const species = readSpecies(genus, word.key, false);
  if (species === null) return null;
  const name = { genus: species.genus, species: species.species, subspecies: species.subspecies };
  const match = withSubspecies(words, genus, {
    name,
    printedSpecies: species.printed,
    next: at + 1,
    end: word.end,
  });
  return { ...match, genus, start: word.start };
}

/** The codes that follow a name; each further code that is not an alias of the one before is a strain of its own. */
function readDesignations(
  text: string,
  words: readonly LabelWord[],
  name: NameMatch,
): { mentions: Mention[]; next: number } {
  const codes: StrainCode[] = [];
  let next = name.next;
  for (let guard = 0; guard < 8; guard += 1) {
    const step = skipToCode(text, words, next, name, codes.length > 0);
    if (step === null) break;
    if (step.code !== null) codes.push(step.code);
    next = step.next;
  }
  const strains: StrainCode[] = [];
  for (const code of codes) {
    const id = code.known?.row.id;
    const twin = strains.findIndex((other) => isAlias(text, other, code, id));
    if (twin < 0) strains.push(code);
    else {
      const other = strains[twin];
      if (
        other !== undefined &&
        code.known !== null &&
        (other.known === null || code.text === code.known.row.strain)
      )
        strains[twin] = { ...code };
    }
  }
  const base = { printedSpecies: name.printedSpecies, start: name.start, end: codes.at(-1)?.end ?? name.end };
  if (strains.length === 0) {
    if (name.name.genus === 'Escherichia') return { mentions: [], next };
    return { mentions: [{ ...name.name, strain: null, row: null, ...base }], next };
  }
  const mentions = strains.map((code) => ({
    ...nameWithStrain(name, code),
    strain: code.text,
    row: code.known?.row ?? null,
    ...base,
    ...(strains.length > 1 ? { end: code.end } : {}),
  }));
  return { mentions, next };
}

function isAlias(text: string, other: StrainCode, code: StrainCode, id: string | undefined): boolean {
  if (id !== undefined && other.known !== null) return other.known.row.id === id;
  const between = text.slice(other.end, code.end - code.text.length);
  if (
    code.text.replace(/[^\p{L}\d]/gu, '').toLowerCase() ===
    other.text.replace(/[^\p{L}\d]/gu, '').toLowerCase()
  )
    return true;
  // "DDS-1 (ATCC SD5000)": a bracket or a slash after a code gives it a second name; "and", "," and ")(" give another strain.
  return /^[\s]*[([/=-]/.test(between) && !/^\s*\)/.test(between);
}

/** From one word after the name to the next code, over brackets, "strain" and a repeated name of the same organism. */
function skipToCode(
  text: string,
  words: readonly LabelWord[],
  from: number,
  name: NameMatch,
  further: boolean,
): { code: StrainCode | null; next: number } | null {
  let at = from;
  let comma = false;
  for (let guard = 0; guard < 4; guard += 1) {
    const word = words[at];
    if (word === undefined) return null;
    const gap = word.gap.replace(/[)\]}]/g, '');
    const linker = further && /^\s*[,;/&+]?\s*$/.test(gap);
    if (!CODE_GAP.test(gap) && !linker) return null;
    comma ||= /[,;)\]]|\n|[-–]\s/.test(word.gap);
    const lower = word.text.toLowerCase();
    if (STRAIN_WORDS.has(lower) || (further && LIST_WORDS.has(lower))) {
      at += 1;
      continue;
    }
    if (/[([/=,-]/.test(word.gap) || FORMERLY.has(lower)) {
      let inner = at;
      while (FORMERLY.has(words[inner]?.text.toLowerCase() ?? '') && inner < at + 4) inner += 1;
      const again = readName(text, words, inner);
      const bracketed = /[([/=]/.test(word.gap) || inner > at;
      if (again !== null && isSame(again.name, name.name, bracketed)) return { code: null, next: again.next };
    }
    const code = readStrainCode(text, words, at, name.name, name.printedSpecies, comma);
    return code === null ? null : { code, next: code.next };
  }
  return null;
}

/** Inside a bracket a name may say less or more of the subspecies and still be the same organism. */
function isSame(a: OrganismName, b: OrganismName, bracketed: boolean): boolean {
  if (a.genus !== b.genus || a.species !== b.species || a.species === null) return false;
  return a.subspecies === b.subspecies || (bracketed && (a.subspecies === null || b.subspecies === null));
}

/** "HA-999 (Lactobacillus rhamnosus)": an unknown code that stands right before a name which has none. */
function codeBefore(
  text: string,
  words: readonly LabelWord[],
  at: number,
  name: NameMatch,
  found: readonly Mention[],
): Mention[] | null {
  const [only] = found;
  const gap = words[at]?.gap ?? '';
  if (found.length !== 1 || only === undefined || only.strain !== null || only.species === null) return null;
  if (!/^\s*[(-]?\s*$/.test(gap)) return null;
  const before = /(?:^|[\n,;:•*(]\s{0,3})([A-Z]{1,5}[a-z]?-?\d{2,6}[A-Za-z]?)$/.exec(
    text.slice(Math.max(0, name.start - gap.length - 24), name.start - gap.length),
  );
  if (before?.[1] === undefined || /^(?:[BDKE]\d|Q10|E\d{3})/.test(before[1])) return null;
  return [{ ...only, strain: before[1], start: name.start - gap.length - before[1].length }];
}

function nameWithStrain(name: NameMatch, code: StrainCode): OrganismName {
  const row = code.known?.row;
  if (row === undefined) return name.name;
  const table = { genus: row.genus, species: row.species, subspecies: row.subspecies ?? null };
  if (name.name.species !== row.species || name.name.genus !== row.genus) return table;
  if (name.name.subspecies === null) return row.species === 'animalis' ? table : name.name;
  return row.subspecies === undefined ? name.name : table;
}

function mentionOf(row: StrainRow, code: StrainCode, start: number): Mention {
  const printed = row.labelNames[0]?.split(' ').at(-1) ?? row.species;
  return {
    genus: row.genus,
    species: row.species,
    subspecies: row.subspecies ?? null,
    strain: code.text,
    row,
    printedSpecies: printed,
    start,
    end: code.end,
  };
}
