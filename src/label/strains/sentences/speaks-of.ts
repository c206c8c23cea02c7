/**
 * Whose contents a sentence tells: the product's ("each capsule contains …"), or those of something else ("breast milk contains …", "most
 * yogurts are made with …"). The subject decides: none at all, a dose, "we" or "this", or words of the product's own name
 * speak of the product; any other, and whatever is denied, do not.
 */
import words from '../../../../rules/supplements/label-words.json' with { type: 'json' };
import { alternatives, anyOf } from '../word-list';

/** `head`, `behind`: the sentence on either side of an organism. `unclear`: a subject of no known kind; null: no contents are told at all. */
export type SpeaksOf = (head: string, behind: string) => 'product' | 'others' | 'unclear' | null;

/** Heads of lists, which need no subject; verbs of holding; cultures are of a product, whatever else is said of them. Stems, also inside of words. */
const LISTED = stems(words.listHeadStems);
const HOLDS = stems(words.holdStems);
const HELD = new RegExp(HOLDS.source, 'giu');
const CULTURES = stems(words.cultureStems);
const DENIED = new RegExp(
  String.raw`(?<!\p{L})(?:${alternatives(words.denials)})(?![\p{L}.-])|n't(?!\p{L})|(?<!\p{L})n'`,
  'iu',
);
const PRODUCT = anyOf(words.product);
const OTHERS = anyOf(words.otherHolders);
/** "… does not" and "no …" stand so near to their verb. */
const DENIAL = 12;
/** A label never speaks of itself so; a review does. */
const FIRST_PERSON = new RegExp(String.raw`(?<!\p{L})(?:${alternatives(words.reviewerWords)})(?!\p{L})`, 'u');
/** What may be contained is not said to be. */
const MAYBE = lastWords(words.mayWords);
/** "Good bacteria such as …": one of a kind. */
const EXAMPLE = lastWords(words.exampleWords);
/** A flora that an organism rules is nobody's product. */
const DOMINATED = anyOf(words.dominatedWords);
const BRACKET = /\([^()]*\)/g;
/** Shorter words of a name ("Bio", "Plus") stand in many sentences. */
const TELLING = /[\p{L}\d]{4,}/gu;

export function speaksOf(name: string): SpeaksOf {
  const own = new Set(name.toLowerCase().match(TELLING) ?? []);
  return (head, behind) => {
    if (FIRST_PERSON.test(head) || FIRST_PERSON.test(behind) || DOMINATED.test(head)) return 'others';
    if (HOLDS.test(behind)) return DENIED.test(behind) ? 'others' : 'product';
    // What a closed bracket tells is of the item before it.
    const flat = head.replace(BRACKET, '');
    const open = flat.slice(flat.lastIndexOf(')') + 1);
    if (LISTED.test(open)) return 'product';
    const verb = [...open.matchAll(HELD)].at(-1);
    if (verb === undefined) return withoutVerb(open);
    const subject = clauseOf(open.slice(0, verb.index));
    const object = open.slice(verb.index + verb[0].length);
    const isDenied = DENIED.test(subject.slice(-DENIAL)) || (object.length < DENIAL && DENIED.test(object));
    if (isDenied || OTHERS.test(subject)) return 'others';
    if (MAYBE.test(subject)) return 'unclear';
    const isProduct =
      !/\p{L}/u.test(subject) ||
      /\d/.test(subject) ||
      PRODUCT.test(subject) ||
      (subject.toLowerCase().match(TELLING) ?? []).some((word) => own.has(word));
    return isProduct ? 'product' : 'unclear';
  };
}

/** The words since the last mark that parts a sentence. */
function clauseOf(head: string): string {
  return head.split(/[,:()[\]]|\.\s/).at(-1) ?? '';
}

function withoutVerb(head: string): ReturnType<SpeaksOf> {
  const clause = clauseOf(head.replace(EXAMPLE, '').replace(/[,(]\s*$/, ''));
  if (OTHERS.test(clause) || DENIED.test(clause)) return 'others';
  if (CULTURES.test(clause)) return 'product';
  return EXAMPLE.test(head) ? 'others' : null;
}

function stems(list: readonly string[]): RegExp {
  return new RegExp(alternatives(list), 'iu');
}

/** The words right before an organism or a verb; after "mainly" an article may stand. */
function lastWords(list: readonly string[]): RegExp {
  return new RegExp(
    String.raw`(?<!\p{L})(?:${alternatives(list)})(?:,|\s(?:the|des|die|il|le|la|los|las|de))?\s*$`,
    'iu',
  );
}
