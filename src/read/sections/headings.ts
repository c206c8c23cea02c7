import words from '../../../rules/lexicon/headings.json' with { type: 'json' };
import { WORDS } from '../page-text';
import { wordSet } from '../word-set';

/**
 * Which heading words open which part of a label. The words are data, by language, as the beginnings of words (one that ends in
 * `$` is a whole word); a heading is a short text with one of them in it, a few plain words around it, and decoration
 * ("🌱 Full ingredients +", "Zutaten / Ingrédients:"). Words are looked up, not matched by one great expression: a browser
 * takes milliseconds to compile one that knows all letters in both cases.
 */
export type HeadRole = 'ingredients' | 'actives' | 'nutrition' | 'directions' | 'statement' | 'other';

export interface Head {
  readonly role: HeadRole;
  /** 0–1: 1 is the bare word, less with every other word in the heading. */
  readonly exact: number;
  /** Where the heading ends in the text: after its colon, or the text's end. */
  readonly end: number;
}

/** Longest heading seen in saved pages of shops: 58 characters ("Product name + Ingredients"). */
export const HEAD_LIMIT = 80;

const ROLES = ['ingredients', 'nutrition', 'directions', 'statement', 'other'] as const;
const wordsOf = (role: (typeof ROLES)[number]): string[] => Object.values(words[role]).flat();
const LISTS = ROLES.map((role) => ({ role, list: wordsOf(role) }));
const maybe = (list: readonly string[]): RegExp =>
  new RegExp(list.map((word) => word.replace('$', '')).join('|'));

/** A cheap first question to any text in lower case: could an ingredient heading be in it? */
export const MAYBE_INGREDIENTS = maybe(wordsOf('ingredients'));
/** The same for what stands beside the list: storage, statements, directions. */
export const MAYBE_BESIDE = maybe([...wordsOf('directions'), ...wordsOf('statement')]);
export const MAYBE_NUTRITION = maybe(wordsOf('nutrition'));
const MAYBE_HEAD = maybe(ROLES.flatMap(wordsOf));

/** Words that make "ingredients" mean something else: marketing, navigation, recipes, a negation. */
const ELSEWHERE = wordSet(
  'about baking belangrijkste by callouts chiave clave clean clé clés cooking deine explore featured filter free fresh frozen glossary handles hero highlighted highlights hot key learn main natural no nos not nuestros ohne our policy principales principali principaux quality raw read recipe sans schlüssel search senza shop simple sin spotlight star unsere vos we wholesome why wichtigste wichtigsten without your не',
);
const ACTIVE = wordSet('active actives actif actifs aktive activos attivi facts wirkstoffe');
/** Words that leave an ingredient heading one. */
const PLAIN = wordSet(
  'a all alle an and are autres das de der des die e en et excipient facts full g inactive information kg la le list liste ml of other otros per product products s sonstige table the und values weitere what with y altri',
);
/** "Nutrition per 2 capsules (daily dose)": what the amounts are for is no other subject. */
const FOR = / (?:je|par|per|por|pour|pro) /;
/** Latin, Greek, Cyrillic: scripts that put spaces between words. */
const SPACED = /^[a-z\u00c0-\u052f]/;

/** The word of `list` that `title` holds, by its words (phrases and unspaced scripts: anywhere). */
function wordIn(title: string, tokens: readonly string[], list: readonly string[]): string | null {
  for (const word of list) {
    const whole = word.endsWith('$');
    const bare = whole ? word.slice(0, -1) : word;
    if (bare.includes(' ') || !SPACED.test(bare)) {
      if (title.includes(bare)) return bare;
    } else if (tokens.some((token) => (whole ? token === bare : token.startsWith(bare)))) return bare;
  }
  return null;
}

/** What heading `text` is, or null. With `whole`, the text is nothing but the heading; else it must end in a colon. */
export function headOf(text: string, whole: boolean): Head | null {
  const colon = text.slice(0, HEAD_LIMIT).search(/[:：]/);
  if (colon < 0 && (!whole || text.length > HEAD_LIMIT)) return null;
  const printed = colon < 0 ? text : text.slice(0, colon);
  const title = printed.toLowerCase().replaceAll('’', "'");
  if (!MAYBE_HEAD.test(title)) return null;
  const tokens = title.match(WORDS) ?? [];
  for (const { role, list } of LISTS) {
    const word = wordIn(title, tokens, list);
    if (word === null) continue;
    const subject = role === 'nutrition' ? (title.split(FOR)[0]?.match(WORDS) ?? []) : tokens;
    const others = subject.filter((token) => !token.startsWith(word) && !word.includes(token));
    const active = others.some((token) => ACTIVE.has(token));
    const extra = others.filter(
      (token) =>
        !PLAIN.has(token) &&
        !ACTIVE.has(token) &&
        !/^\d/.test(token) &&
        wordIn(token, [token], LABEL_WORDS) === null,
    ).length;
    // "What are the ingredients?" opens them, "Are the ingredients vegan?" does not.
    const isAsked = extra > 0 && title.includes('?');
    if (role === 'ingredients' && (isAsked || others.some((token) => ELSEWHERE.has(token))))
      return { role: 'other', exact: 0.5, end: printed.length };
    // "What's inside" opens a hamper, or praise, as well.
    const exact = Math.max(0, (title.startsWith('what') ? 0.5 : 1) - extra * 0.15);
    if (exact < (role === 'nutrition' ? 0.4 : 0.3)) continue;
    return {
      role: role === 'ingredients' && active ? 'actives' : role,
      exact,
      end: colon < 0 ? text.length : colon + 1,
    };
  }
  return null;
}

/** Words that headings join: "Ingredients & Nutrition", "Zutaten / Ingrédients", "Ingredients and allergens". */
const LABEL_WORDS = (['ingredients', 'nutrition', 'statement'] as const).flatMap(wordsOf);
