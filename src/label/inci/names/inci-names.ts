/**
 * From an item as printed to its INCI name, or null: nothing is guessed beyond one letter.
 * The table (rules/skincare/inci-names.json) holds names, main function and the synonyms shops print.
 */
import shapes from '../../../../rules/skincare/function-shapes.json' with { type: 'json' };
import names from '../../../../rules/skincare/inci-names.json' with { type: 'json' };
import { inciKey, withoutBrackets } from './inci-key';
import { findNearKey, indexNearKeys, type NearIndex } from './near-key';

const SHAPES = shapes.map((row) => ({ shape: new RegExp(row.shape), kind: row.class }));
const nameOfKey = new Map<string, string>();
const classOfName = new Map<string, string>();
for (const row of names) {
  nameOfKey.set(inciKey(row.name), row.name);
  if (row.class !== null) classOfName.set(row.name, row.class);
}
for (const row of names) {
  for (const printed of [...row.aka, row.name]) {
    for (const key of [inciKey(printed), inciKey(withoutBrackets(printed))]) {
      // One letter is no name; one Chinese sign can be.
      if ((key.length > 1 || key > 'Z') && !nameOfKey.has(key)) nameOfKey.set(key, row.name);
    }
  }
}

let nearIndex: NearIndex | null = null;

/** The name that stands under exactly this key (see `inciKey`). */
export function nameAtKey(key: string): string | null {
  return nameOfKey.get(key) ?? null;
}

/** Its main function, chosen by hand for the commonest names, else told from the shape of the name ("… SEED OIL"). */
export function functionOfName(name: string): string | null {
  return classOfName.get(name) ?? SHAPES.find(({ shape }) => shape.test(name))?.kind ?? null;
}

/** The same few hundred names make up most lists, and each is asked for at every step of reading. */
const REMEMBERED = 5000;
const exact = new Map<string, string | null>();
const found = new Map<string, string | null>();

function remember(
  known: Map<string, string | null>,
  text: string,
  find: (text: string) => string | null,
): string | null {
  const before = known.get(text);
  if (before !== undefined) return before;
  const name = find(text);
  if (known.size >= REMEMBERED) known.clear();
  known.set(text, name);
  return name;
}

/** Exact, or through its bracket or one part of a multilingual triple: never with a letter mended. */
export function findExactName(text: string): string | null {
  return remember(exact, text, lookUp);
}

/** As `findExactName`, or with one letter mended. */
export function findName(text: string): string | null {
  return remember(found, text, (said) => findExactName(said) ?? findMisprintedName(said));
}

/** Words that say how an ingredient was grown or won, not which it is. */
const DECORATION =
  /^\s*(?:certified |usda )?(?:organic|natural|pure|wildcrafted|unrefined|cold[- ]pressed|virgin|bio)\s+|\bessential (?=oil\b)|(?<!\s)\s+(?:expressed|usp|nf|bp)\s*$|\bvar\.?\s/gi;

function lookUp(text: string): string | null {
  const whole = nameOfKey.get(inciKey(text));
  if (whole !== undefined) return whole;
  const bare = withoutBrackets(text);
  if (bare !== text) {
    const outside = nameOfKey.get(inciKey(bare));
    if (outside !== undefined) return outside;
  }
  const plainer = bare.replace(DECORATION, ' ');
  const plain = plainer === bare ? undefined : nameOfKey.get(inciKey(plainer));
  return plain ?? nameOfParts(bare) ?? (bare === text ? null : nameInBrackets(text, bare));
}

function findMisprintedName(text: string): string | null {
  nearIndex ??= indexNearKeys(nameOfKey.keys());
  const sameName = (a: string, b: string) => nameOfKey.get(a) === nameOfKey.get(b);
  const bareKey = inciKey(withoutBrackets(text));
  const scanned = nameOfKey.get(unscanned(bareKey));
  if (scanned !== undefined) return scanned;
  const near = findNearKey(nearIndex, bareKey, sameName);
  return near === null ? null : (nameOfKey.get(near) ?? null);
}

/** What a scanner misreads: "Sodium Hya1uronate", "Butylene Glyco1", "Cl 77891". */
function unscanned(key: string): string {
  return key
    .replace(/^CL(?=\d{5}$)/, 'CI')
    .replace(/([A-Z]{3})1(?!\d)/g, '$1L')
    .replace(/([A-Z]{3})0(?!\d)/g, '$1O');
}

/** How French, Spanish, Italian and German translations begin that stand behind a slash. */
const TRANSLATION =
  /^\s*(?:extrait|eau|huile|beurre|cire|sel|poudre|jus|gomme|proteine|extracto|aceite|olio|estratto|acqua)\b/i;

/** "Mentha Piperita Oil / Peppermint Oil": two words for one thing end in the same sort of product. */
function sortOf(part: string): string | null {
  return /\b(?:oil|extract|water|butter|wax|juice|powder)(?=\s*$)/i.exec(part)?.[0].toLowerCase() ?? null;
}

function isColour(name: string): boolean {
  return /^CI \d{5}/.test(name);
}

/** "Aqua/Water/Eau", "Parfum / Fragrance": one name in several languages. A part that names something else gives nothing. */
function nameOfParts(text: string): string | null {
  const parts = text.split(/[/\\]/);
  if (parts.length < 2 || parts.length > 6) return null;
  let found: string | null = null;
  let known = 0;
  for (const [i, part] of parts.entries()) {
    const name = nameOfKey.get(inciKey(part));
    if (name === undefined) {
      if (i === 0) return null;
      if (TRANSLATION.test(part) || (sortOf(part) !== null && sortOf(part) === sortOf(parts[0] ?? '')))
        continue;
      return null;
    }
    if (found !== null && found !== name) {
      // "CI 77891 / Titanium Dioxide": the number says which, the name says what.
      if (!isColour(found) && !isColour(name)) return null;
      found = isColour(found) ? found : name;
    } else found = name;
    known += 1;
  }
  return known > 0 ? found : null;
}

/** Words outside the bracket that can still be a trade or common name, not a sentence. */
const LONGEST_OUTSIDE = 40;

/** "Vitamin E (Tocopherol)", "(CI 77491)": what stands in brackets names the thing, when all of it names one thing. */
function nameInBrackets(text: string, bare: string): string | null {
  if (bare.trim().length > LONGEST_OUTSIDE || !/[)\]]\s*$/.test(text)) return null;
  const inside = /[([]([^()[\]]{3,80})[)\]]/.exec(text)?.[1];
  if (inside === undefined) return null;
  const name = nameOfKey.get(inciKey(inside)) ?? nameOfParts(inside.replaceAll(',', '/'));
  if (name === null || name === undefined) return null;
  // A botanical's common name says less than the plant's part outside the bracket ("Foo Bar (Honey) Leaf Extract").
  return /(?:extract|oil|water|butter|powder|juice|wax|ferment|filtrate)\s*$/i.test(bare) ? null : name;
}
