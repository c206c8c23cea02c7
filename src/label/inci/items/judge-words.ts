/**
 * Does a piece of text sound like an ingredient, like prose, or like a footnote? Three word lists and a few endings of chemistry;
 * no piece is ever given a name here.
 */
import names from '../../../../rules/skincare/inci-names.json' with { type: 'json' };
import plants from '../../../../rules/skincare/plant-words.json' with { type: 'json' };
import prose from '../../../../rules/skincare/prose-words.json' with { type: 'json' };
import { INTRO_WORDS } from '../list/intro-words';
import { withoutBrackets } from '../names/inci-key';

const PROSE = new Set([...prose.en, ...prose.de, ...prose.es, ...prose.fr, ...prose.it, ...prose.nl]);
const FOOTNOTE = new Set(prose.footnote);
const WORD = /\p{L}[\p{L}\p{M}'-]*/gu;

const vocabulary = new Set<string>(plants);
for (const row of names) {
  for (const printed of [row.name, ...row.aka]) {
    for (const word of printed.toLowerCase().match(WORD) ?? []) if (word.length > 2) vocabulary.add(word);
  }
}

/** Endings of chemical and Latin names; ordinary words of prose seldom have them. */
const CHEMICAL =
  /(?:ate|ide|ine|one|ane|ene|ol|yl|oxane|icone|eth|ium|amide|ester|esters|oside|in|ic|ous|ium|ii|ae|ensis|alis|oides|ifera|osa|ica|ana|atus|ata|um|us)$/;
/** A name whose last word is one of these looks complete. */
const COMPLETE =
  /(?:acid|alcohol|alcohols|butter|chloride|copolymer|crosspolymer|extract|extracts|ferment|ferments|filtrate|flour|glucoside|glycol|gum|hydroxide|juice|lysate|oil|oils|oxide|powder|protein|salt|starch|sulfate|water|wax|acetate|stearate|benzoate|citrate|palmitate|dimethicone|edta|vinegar|clay|resin|sterols|peptide)\W*$/i;

/** "With Argan Oil", "Contains water": no name begins so. */
const INTRO = new RegExp(`^\\s*(?:${INTRO_WORDS.with}|${INTRO_WORDS.contains})\\s`, 'i');

/** More words than the longest name; slashes join names of copolymers and are not counted as prose. */
const MOST_WORDS = 22;

export function isProse(text: string): boolean {
  const bare = withoutBrackets(text);
  const words = bare.match(WORD) ?? [];
  const telling = words.filter((word) =>
    word.length === 1 ? word === 'a' : PROSE.has(word.toLowerCase()),
  ).length;
  if (telling === 0) return words.length > MOST_WORDS && !bare.includes('/');
  if (INTRO.test(bare)) return true;
  // "The Green Tea Extract", "Extract/Extrait de Canne a Sucre": one word of prose in a short, complete or translated name.
  if (telling > 1 || words.length < 2) return true;
  return !(bare.includes('/') || (words.length <= 6 && looksComplete(bare)));
}

/** A note such as "Certified organic", "From natural essential oils": at most three words outside the list of note words. */
export function isFootnote(text: string): boolean {
  const words = text.toLowerCase().match(WORD) ?? [];
  return words.some((word) => FOOTNOTE.has(word));
}

export function soundsLikeIngredient(text: string): boolean {
  const bare = withoutBrackets(text);
  const words = bare.toLowerCase().match(WORD) ?? [];
  // "12 months", "50 ml": a measure, not a number inside a name.
  if (/^\s*\d+(?:[.,]\d+)?\s+\p{L}/u.test(bare)) return false;
  if (words.length === 0) return /\bci\s?\d{5}|^\s*\d{5}\s*$/i.test(text);
  if (words.length > 16) return false;
  if (mostlyKnown(words)) return true;
  // "St Johns Wort (Hypericum Perforatum)": the Latin name stands in the bracket.
  const inside = bare === text ? [] : (/[([]([^()[\]]+)/.exec(text)?.[1]?.toLowerCase().match(WORD) ?? []);
  return inside.length > 1 && words.length < 6 && mostlyKnown(inside);
}

function mostlyKnown(words: readonly string[]): boolean {
  let good = 0;
  for (const word of words) if (vocabulary.has(word) || (word.length > 4 && CHEMICAL.test(word))) good += 1;
  return good * 3 >= words.length * 2;
}

export function looksComplete(text: string): boolean {
  return COMPLETE.test(text);
}
