/**
 * Reads an organism's name at a word: genus (whole, misspelt, broken in two, abbreviated), species, subspecies; a species alone where it is
 * its own sign; or a species whose genus stands earlier in the list. Looks ahead a bounded number of words.
 */

import { readKnownDesignation } from '../designations/known-designation';
import { foldName, type LabelWord } from '../label-words';
import { type GenusWord, mayStandAlone, readGenusAbbreviation, readGenusWord } from './genus-words';
import { mayBeginGenus, mayBeginName, mayBeginSpecies } from './name-beginnings';
import type { OrganismName } from './organism-name';
import { LIST_WORDS, SUBSPECIES_RANKS } from './organism-words';
import { readBareSpecies, readSpecies, readSubspecies } from './species-names';

export interface NameMatch {
  readonly name: OrganismName;
  readonly genus: GenusWord;
  readonly printedSpecies: string | null;
  readonly start: number;
  readonly next: number;
  readonly end: number;
}

type SpeciesMatch = Omit<NameMatch, 'start' | 'genus'>;

/** What may stand between two names of one list; "and" in its languages is a word of its own. */
const LIST_GAP = /^[\s,;/&+|•·)\]]*$/;

export function readOrganismName(words: readonly LabelWord[], at: number): NameMatch | null {
  const word = words[at];
  if (word === undefined || !mayBeginName(word.text, word.key)) return null;
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
  const species = { name, printedSpecies: bare.printed, next: at + 1, end: word.end };
  return { ...withSubspecies(words, genus, species), genus, start: word.start };
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
  if (whole !== null && (whole.kind === 'full' || !mayBeginGenus(word.key)))
    return { genus: whole, next: at + 1 };
  if (mayBeginGenus(word.key)) {
    let joined = word.text;
    for (let next = at + 1; next <= at + 2; next += 1) {
      const part = words[next];
      if (part === undefined || !/^\s?[-\s]?\s?$/.test(part.gap)) break;
      joined += part.text;
      const genus = readGenusWord(foldName(joined), false);
      if (genus?.kind === 'full') return { genus, next: next + 1 };
    }
  }
  if (whole !== null) return { genus: whole, next: at + 1 };
  const short =
    word.text.length > 1 ||
    /^[A-Z]$/.test(word.text) ||
    /[,(:;]\s?$/.test(word.gap) ||
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
): SpeciesMatch | null {
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
  if (part !== undefined && mayBeginSpecies(word.key) && /^\s?[-\s]?\s?$/.test(part.gap)) {
    const joined = attempt(foldName(word.text + part.text), at + 2, false);
    if (joined !== null) return joined;
  }
  return mendable ? attempt(word.key, at + 1, true) : null;
}

function withSubspecies(words: readonly LabelWord[], genus: GenusWord, species: SpeciesMatch): SpeciesMatch {
  let at = species.next;
  let ranked = false;
  if (
    SUBSPECIES_RANKS.has(words[at]?.text.toLowerCase() ?? '') &&
    /^[\s,.(]{0,3}$/.test(words[at]?.gap ?? '')
  ) {
    at += 1;
    ranked = true;
  }
  const word = words[at];
  if (word === undefined || !(ranked ? /^[\s.:]{0,3}$/ : /^[\s(]{1,2}$/).test(word.gap)) return species;
  const name = readSubspecies(genus, species.printedSpecies ?? '', word.key, ranked || word.gap === ' ');
  return name === null ? species : { ...species, name, next: at + 1, end: word.end };
}

/** "Lactobacillus acidophilus, casei and rhamnosus": the genus holds on in the list. */
export function inheritGenus(
  words: readonly LabelWord[],
  at: number,
  genus: GenusWord | null,
  listEnd: number,
): NameMatch | null {
  const word = words[at];
  if (word === undefined || genus === null || at > listEnd + 1) return null;
  const joiner = LIST_WORDS.has(words[at - 1]?.text.toLowerCase() ?? '');
  const near = at === listEnd || (joiner && at - 1 === listEnd);
  if (!near || !LIST_GAP.test(word.gap) || (!joiner && !/[,;/&+|\n•·]/.test(word.gap))) return null;
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
