import words from '../../rules/lexicon/headings.json' with { type: 'json' };

/**
 * Which heading words open which part of a label. The words are data, by language; a heading is a short text made of one of
 * them, a few words around it, and decoration ("🌱 Full ingredients +", "Zutaten / Ingrédients:").
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

const literal = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const join = (list: readonly string[]): string =>
  [...list]
    .sort((a, b) => b.length - a.length)
    .map(literal)
    .join('|');
const role = (name: keyof typeof words): string => join(Object.values(words[name]).flat());

const CJK = /[\p{Script=Han}\p{Script=Hangul}]/u;
const START = '(?:^|[^\\p{L}\\p{M}])';
const END = '(?![\\p{L}\\p{M}])';
/** Chinese, Japanese and Korean put no space between words: there a word counts wherever it stands. */
const bounded = (name: keyof typeof words): RegExp => {
  const list = Object.values(words[name]).flat();
  const spaced = join(list.filter((word) => !CJK.test(word)));
  const dense = join(list.filter((word) => CJK.test(word)));
  return new RegExp(`${START}(${spaced})${END}${dense && `|(${dense})`}`, 'iu');
};
const NAMES = ['ingredients', 'nutrition', 'directions', 'statement', 'other'] as const;
const ROLES: readonly (readonly [HeadRole, RegExp])[] = NAMES.map((name) => [name, bounded(name)]);

/** A cheap first question to any text of a page: could an ingredient heading be in it? */
export const MAYBE_INGREDIENTS = new RegExp(role('ingredients'), 'i');
export const MAYBE_NUTRITION = new RegExp(role('nutrition'), 'i');

/** Words that make "ingredients" mean something else: marketing, navigation, recipes, a negation. */
const ELSEWHERE =
  /\b(?:cooking|baking|by|key|hero|star|our|recipe|clean|featured|raw|all|search|filter|shop|why|about|free|hot|fresh|natural|quality|spotlight|explore|glossary|learn|no|without|ohne|sans|sin|senza|unsere|nos|nuestros|wirkstoffe|read|policy|frozen|handles?|wholesome|simple|of the)\b|не входит|не содержит|\?/i;
const ACTIVE = /\b(?:active|actives|actifs?|aktive|activos|attivi|facts|wirkstoffe)\b/i;
/** Words that leave an ingredient heading one. */
const PLAIN =
  /\b(?:full|list|of|other|main|inactive|active|actives|excipient|the|liste?|des|der|die|de|autres?|weitere|otros|altri|and|und|et|y|e|en|product|inci|allergens?|allergènes|facts|information|table|values|typical|nutrition(?:al)?|per|100\s?(?:g|ml)|zutaten|inhaltsstoffe|ingr[eé]dien\p{L}*|composition)\b/giu;

/** Any of the words: asked once a line, so that lines without one cost little. */
const MAYBE_HEAD = new RegExp(NAMES.map(role).join('|'), 'i');

/** What heading `text` is, or null. With `whole`, the text is nothing but the heading; else it must end in a colon. */
export function headOf(text: string, whole: boolean): Head | null {
  const colon = text.slice(0, HEAD_LIMIT).search(/[:：]/);
  if (colon < 0 && (!whole || text.length > HEAD_LIMIT)) return null;
  const title = colon < 0 ? text : text.slice(0, colon);
  if (!MAYBE_HEAD.test(title)) return null;
  for (const [name, word] of ROLES) {
    const found = word.exec(title);
    if (!found) continue;
    const rest = title.replace(found[1] ?? found[2] ?? '', ' ');
    if (name === 'ingredients' && ELSEWHERE.test(rest))
      return { role: 'other', exact: 0.5, end: title.length };
    const extra = rest.replace(PLAIN, ' ').match(/\p{L}[\p{L}\p{N}]*/gu)?.length ?? 0;
    const exact = Math.max(0, 1 - extra * 0.15);
    const end = colon < 0 ? text.length : colon + 1;
    if (name === 'nutrition' && extra > 4) continue;
    if (exact < 0.3) continue;
    const active = ACTIVE.test(rest) && !/inactive/i.test(rest);
    return { role: name === 'ingredients' && active ? 'actives' : name, exact, end };
  }
  return null;
}
