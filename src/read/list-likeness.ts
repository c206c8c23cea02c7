/**
 * How much a text looks like an ingredient list rather than a sentence about ingredients: 0–1, from the share of separators,
 * of words that only sentences have, and of words that only shops' policies have. Needs no lexicon; any script.
 */

/** Function words of sentences; words that ingredient lists use as well ("and", "of", "from", "mit", "de") are not among them. */
const SENTENCE =
  /(?<![\p{L}])(?:is|are|was|be|been|we|our|us|you|your|they|their|this|these|that|it|its|which|when|please|can|may(?! contain)|will|should|helps?|has|have|not|only|made|ist|sind|wird|werden|wir|sie|ihre?|unsere?|dieses?|kann(?! spuren)|können(?! spuren)|bitte|nicht|est|sont|nous|vous|votre|nos|cette|ce|peut(?! contenir)|veuillez|es|son|su|nuestros?|este|esta|puede(?! contener)|è|sono|nostri|questo|può(?! contenere)|het|zijn|wij|onze|deze|kan|это|мы|вы|ваш|является|для|что)(?![\p{L}])/giu;
/** What stands under "Ingredients" and is none. */
const POLICY =
  /(?:conforms? to|sourcing policy|varieties?\b|see (?:the )?(?:pack|label|product)|refer to|check (?:the )?(?:pack|label)|subject to change|may vary|not available|coming soon|click|view (?:all|more)|add to (?:cart|bag|basket)|https?:|www\.|\{\{|£|\$\s?\d|€)/i;
const NONE =
  /^(?:none|n\/?a|aucune?|keine?|ninguno|nessuno|geen|-+|no|\.|not applicable|unknown|tbc|tba|n\.a\.)\.?(?:\n|$)/i;

export function isListLike(text: string): number {
  const head = text.slice(0, 3_000);
  const bare = head.trim();
  if (bare.length < 2 || NONE.test(bare)) return 0;
  const words = bare.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  const letters = bare.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 2 || letters < bare.length * 0.35) return 0;
  const separators = (bare.match(/[,;，、；·•|\n]|\s[-–*/]\s|\/(?=\s)/g) ?? []).length;
  const dense =
    (bare.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0) > letters / 2;
  const size = dense ? letters / 3 : words;
  const sentence = (bare.match(SENTENCE) ?? []).length / Math.max(1, size);
  const policy = POLICY.test(bare.slice(0, 60)) ? 1 : POLICY.test(bare.slice(0, 200)) ? 0.5 : 0;
  const rate = separators / Math.max(1, size);
  const listed =
    separators === 0
      ? size <= 10
        ? 0.75
        : size <= 25 && sentence === 0
          ? 0.5
          : 0.1
      : Math.min(1, 0.45 + rate * 3);
  return Math.max(0, Math.min(1, listed - Math.min(0.8, sentence * 5) - policy));
}
