/**
 * Whether an organism is only talked about: in a study, in advice, in a comparison. "In a trial of B. longum 1714 …" names no ingredient, and
 * "we recommend our L. reuteri drops" names another product. Looks at the words before the name, within its own sentence.
 */
const STUDY = `(?:stud(?:y|ies)|trials?|research(?:ers)?|reviews?|meta-analys[ei]s|literature|experiments?|publications?|papers?|scientists|studien?|forschung|[ée]tudes?|essais?|studi[oe]?|ricerche|estudios?|ensayos?|onderzoek(?:en)?|studies)`;
/** "Studies have shown that …", "Studien zu …": a noun of science with its verb or preposition. */
const SCIENCE = new RegExp(
  String.raw`(?<!\p{L})${STUDY}(?:\s[\p{L}'-]+){0,4}?\s(?:have|has|had|studied|reported|demonstrated|shows?|showed|shown|finds?|found|suggests?|suggested|on|of|with|in|using|that|into|by|about|where|tested|testing|looked|compared|investigated|evaluated|zeigen|zeigten|mit|zu|über|an|sur|avec|de|montrent|ont|su|con|di|hanno|mostrano|sobre|demuestran|han|naar|met|van|tonen)\b[^.;:\n]{0,90}$`,
  'iu',
);
/** "In one clinical trial …, X reduced". */
const IN_STUDY = new RegExp(
  String.raw`(?<!\p{L})(?:in|from|during|according to|dans|dans une|en|bei|in einer|in uno|in een|en un)\s(?:[\p{L}\d-]+\s){0,4}${STUDY}\b[^.;:\n]{0,90}$`,
  'iu',
);
const ADVICE =
  /\b(?:compare (?:with|to)|(?:explains?|describes?|discusses|learn|know|shows?|tells?) (?:you )?(?:how|why)|we (?:also |often )?(?:recommend|suggest)|recommend(?:s|ing)\s(?:you|our|a|an|to|\w+ing)|(?:see|try|shop|view|discover|buy|consider) (?:also |our )|also (?:try|see|available|like|bought|viewed)|look for|(?:often|usually|typically|commonly|naturally|may|can)\s(?:also\s)?contain\w*|you (?:may|might) (?:also|want)|for best results,? (?:add|combine|pair|take with)|pair(?:ed|ing)? (?:it|this|these) )[^.;\n]{0,90}$/i;
/** "Étude : …": a heading of science. */
const SCIENCE_HEADING = new RegExp(`^\\s*${STUDY}\\s?:`, 'iu');
/** "… has been studied elsewhere but is not in this tablet". */
const ELSEWHERE =
  /^[^.;:\n]{0,90}\b(?:(?:is|are) not (?:in|part of|included|contained|used)|in (?:mice|rats)|chez la souris|bei mäusen|nei topi|en ratones|bij muizen)\b/i;
/** After these words a sentence speaks of the product again. */
const OF_PRODUCT =
  /\b(?:contain\w*|includ\w*|provid\w*|deliver\w*|formulat\w*|our (?:blend|formula|product|capsules?)|this (?:blend|formula|product)|made with|enthält|contient|contiene|bevat)\b/i;

/** `clause`: the words before the name since the last stop; `after`: the words behind it. */
export function isProse(clause: string, after: string): boolean {
  const science = SCIENCE.exec(clause) ?? IN_STUDY.exec(clause);
  return (
    (science !== null && !OF_PRODUCT.test(science[0])) ||
    ADVICE.test(clause) ||
    SCIENCE_HEADING.test(clause) ||
    ELSEWHERE.test(after)
  );
}
