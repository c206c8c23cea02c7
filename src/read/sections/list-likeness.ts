import { WORDS } from '../page-text';
import { wordSet } from '../word-set';
import { MAYBE_INGREDIENTS } from './headings';

/**
 * How much a text looks like an ingredient list rather than a sentence about ingredients: 0–1, from the share of separators,
 * of words that only sentences have, and of words that only shops' policies have. Needs no lexicon; any script.
 */

/** Function words of sentences; words that ingredient lists use as well ("and", "of", "from", "mit", "de") are not among them. */
const SENTENCE = wordSet(
  'is are was be been we our us you your they their this these that it its which when please can may will should help helps has have not only made ist sind wird werden wir sie ihr ihre unser unsere diese dieses dieser kann können bitte nicht est sont nous vous votre nos cette ce peut veuillez es son su nuestro nuestros este esta puede è sono nostri questo può het zijn wij onze deze kan это мы вы ваш является для что',
);
/** After these a sentence word is part of a traces statement ("may contain nuts"). */
const CONTAIN = /^(?:contain|spuren|conten|contener|bevat)/;
/** What stands under "Ingredients" and is none. */
const POLICY =
  /conforms? to|sourcing policy|varieties?\b|see (?:the )?(?:pack|label|product)|refer to|check (?:the )?(?:pack|label)|subject to change|may vary|not available|coming soon|click|view (?:all|more)|add to (?:cart|bag|basket)|https?:|www\.|emballage|verpa(?:ckung|kking)|envase|confezione|\{\{|£|\$\s?\d|€/i;
const NONE =
  /^(?:none|n[/.]?a|aucune?|keine?|ninguno|nessuno|geen|no|not applicable|unknown|tb[ca])\.?(?:\n|$)/i;
/** An item as recipes begin it, with what the kitchen measures: "200 g flour", "2 EL Öl"; a few grams are a supplement's dose. */
const MEASURED =
  /(?:^|[,;\n•])[^\S\n]*(?!\d(?:[.,]\d)?\s?g\b)[\d½][\d.,/½]{0,4}\s?(?:k?g|[cdm]?l|[et]l|tb?sp|[mt]sk|cu\S+)\.?\s[^\s\d]/gi;
/** An item that ends with its size, as what is in a hamper: "Strawberry jam, 227 g". */
const SIZED = /\d\d\s?(?:g|ml)\)?(?=\s?(?:[,;\n]|$))/gi;
/** A first sentence that divides nothing: with "ingredients" in it, and more words than a heading has, it speaks about the list. */
const SENTENCE_ALONE = /^[^,;:：\n]*?(?:\.\s|$)/;
const ABOUT = 4;
/** Characters looked at: enough to tell, whatever follows. */
const LOOK = 3_000;

export function isListLike(text: string): number {
  const bare = text.slice(0, LOOK).trim();
  if (bare.length < 2 || NONE.test(bare)) return 0;
  const low = bare.toLowerCase();
  const words = low.match(WORDS) ?? [];
  const letters = words.reduce((sum, word) => sum + (/^\d/.test(word) ? 0 : word.length), 0);
  if (letters < 2 || letters < bare.length * 0.35) return 0;
  const dense = bare.match(/[\u3040-\u30ff\u4e00-\u9fff]/g)?.length ?? 0;
  const size = Math.max(1, dense > letters / 2 ? letters / 3 : words.length);
  const separators = (bare.match(/[,;，、；·•|\n]|\s[-–*/]\s|\/(?=\s)|\. (?=[a-z\u00df-\u00ff])/g) ?? [])
    .length;
  const measured = bare.match(MEASURED)?.length ?? 0;
  const sized = bare.match(SIZED)?.length ?? 0;
  if ((measured > 1 && measured * 3 > separators) || (sized > 2 && sized * 4 > separators)) return 0;
  const [first = ''] = SENTENCE_ALONE.exec(low) ?? [];
  if (MAYBE_INGREDIENTS.test(first) && first.split(' ').length > ABOUT) return 0;
  const sentence =
    words.filter((word, i) => SENTENCE.has(word) && !CONTAIN.test(words[i + 1] ?? '')).length / size;
  const policy = POLICY.test(bare.slice(0, 60)) ? 1 : 0;
  const alone = size <= 10 ? 0.75 : size <= 25 && sentence === 0 ? 0.5 : 0.1;
  const listed = separators === 0 ? alone : Math.min(1, 0.45 + (separators / size) * 3);
  return Math.max(0, Math.min(1, listed - Math.min(0.8, sentence * 5) - policy));
}
