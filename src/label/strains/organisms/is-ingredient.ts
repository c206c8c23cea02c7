/**
 * Whether an organism that a label names is in the product. Not in it: the source of a mineral or an enzyme, a ferment or yeast extract,
 * what a reference or a warning speaks of, and the user's own microbes ("feeds your bifidobacteria"). Looks at a bounded window.
 */
import words from '../../../../rules/supplements/label-words.json' with { type: 'json' };
import type { Mention } from '../mentions/mention';
import { sentenceAround } from '../sentences/sentence-around';
import { anyOf } from '../word-list';
import { isProse } from './is-prose';

const BEFORE = 110;
/** A line that a label only wrapped: nothing ends in "from". */
const WRAPPED =
  /(\b(?:from|by|of|with|using|via|the|no|without|against|contain|contains)|\()[ ]{0,3}\n\s{0,8}/gi;
const AFTER = 60;
/** A reference is seldom longer on either side of a name. */
const LINE = 160;

/** "Derived from Bacillus subtilis and …": what is said of a list is said of its last name, too. */
const NAMES_BEFORE =
  /(?:(?:[A-Z][a-z]{3,20}|[A-Z]\.)\s[a-z]{4,20}\s?(?:,\s?|\s(?:and|or|und|oder|et|ou|e|o|y|en|of)\s))+$/;
/** What is made *by* an organism, right before the bracket that names it. */
const MADE_BY =
  /(?:\b(?:calcium|magnesium|zinc|selenium|sel[eé]n|iron|chromium|copper|manganese|molybdenum|iodine|boron|vanadium|potassium|zink|eisen|magn[eé]sium|vitamine?s?|k2|mk-?7|b-?12|menaquinones?(?:-7)?|nattokinase|folate|folic acid|biotin|riboflavin|enzymes?|enzyme blend|gaba|ubiquinone|q10|glucans?|beta[- ]?glucans?|hyaluron\w{0,12}|rennet|gum|protein|peptides?|serine|lipids?|nucleotides?|ceramides?|lactase|invertase)|\b[a-z]{3,40}ases?)(?:\s+\d[\d.,]*\s*\w{1,4})?\s*$/i;
const YEAST_FOOD =
  /(?<![\p{L}\d])(?:fermented with|yeast|\p{L}{0,12}hefe|levure|levures|lievito|levadura|drożdże|fermento de panificação|(?:bier)?gist|selenized|selenium|chromium|nutritional|brewer'?s|baker'?s)\b[^.;:]{0,30}$/iu;
/** A yeast that is called alive is no yeast food. */
const LIVING = anyOf(words.living);
const LIVING_NEAR = 28;
const SOURCE =
  /(?:\b(?:derived|produced|obtained|metaboli[sz]ed|isolated|extracted|sourced|grown|hydroly[sz]ed|fermentation|bioconversion|(?:fermented|made(?! up of))(?!\s+(?:\w+\s+){0,2}with\b))\s+(?:\w+\s+){0,2}(?:from|by|of|with|using|on|via)(?:\s+the)?(?:\s+(?:strain|bacteri\w+|yeast|fungus|microorganism))?|\b(?:stoffwechselprodukte|metabolites|m[ée]tabolites|metaboliti|metabolitos|metabolieten)\s(?:of|von|des?|di|van)|\bfermentation\s+(?:mit|durch|von|par|avec|con|da|por|met|door)|\b(?:hergestellt|gewonnen)\s+(?:aus|mit|durch|von)|\b(?:issue?s?|obtenue?s?|produite?s?)\s+(?:de|par|du|à partir de)|\b(?:ottenut[oaie]|prodott[oaie]|derivat[oaie])\s+(?:da|con|mediante)|\b(?:obtenid[oa]s?|producid[oa]s?|derivad[oa]s?)\s+(?:de|por|con))\s*$/i;
const PLAIN_FROM = /\bfrom(?: the)?\s*$/i;
const LAST_WORD = /[\p{L}\d-]+(?=\W{0,3}$)/u;
const CULTURE_HEAD =
  /^(?:strains?|cultures?|bacteria|probiotics?|cfus?|microorganisms?|organisms?|blend|cells|flora|yogh?urt|kefir)$/i;
const REFUSED =
  /(?:\b(?:free (?:of|from)|without|does not contain|do not contain|contains no|contain no|ohne|sans|senza|zonder|(?:other|better|more|stronger|faster|longer) than)\s+(?:[\w-]+\s+){0,2}|\bno\s+)$/i;
const TARGET =
  /\b(?:against|inhibit\w*|kill(?:s|ing)?|fights?|spares?|sparing|suppress\w*|helps?|reduc\w+|pathogens?|growth of|growth (?:and|or) activity of|stimulat\w+|feeds?|feeding|nourish\w*|nutrition for|food for|fuels?|fuel for|increas\w+|boosts?|promot\w+|multiplication of|levels? of|numbers? of|populations? of|counts? of|proliferation of|wachstum (?:von|der)|vermehrung (?:von|der)|croissance des?|crescita d\w+|crecimiento de|groei van|your own|your body'?s|gut'?s|native|resident|naturally (?:present|found|occurring))\s+(?:[\p{L}\d'-]+\s+){0,4}\(?$/iu;
const MADE_INTO =
  /^\s*(?:[)\]]\s*)?(?:\([^()]{0,30}\)\s*)?(?:[a-z]{3,}ase\b|\/\s*[\p{L}\s/]{0,50}ferment|ferment(?:ed)?(?:\s+(?:lysate|filtrate|extract|oil|juice|culture filtrate))?\s*(?=[,.;)\n/]|$|lysate|filtrate|extract)|ferment\s|(?:fermentation\s+)?(?:extracts?|filtrate|hydrolysate|solubles|supernatant|polysaccharides?|exopolysaccharides?|enzymes?|phages?|bacteriophages?)\b|derived\b|[-\s]?bound\b|autolysate)/iu;
const AUTHORS = /\bet al\b/i;
/** Where a paper stands. */
const JOURNAL =
  /\bdoi\b|\bpmid\b|\b(?:19|20)\d\d\s?;\s?\d+|\b\d{1,3}\(\d{1,2}\)\s?:\s?\d+|\bJ\.? (?:Clin|Nutr|Dairy|Appl|Food|Am|Ped)\b/i;
const CULTURE_CUE =
  /cultur|kultur|ferment(?!\s*(?:lysate|filtrate|extract|oil|juice|,|$))|probio|\blive\b|bacter|bakter|batter|lebend|vivant|\bviv[io]s?\b|levende|yogh?urt|joghurt|jogurt|strain|stamm|souche|fermenti|milchsäure|lactic bact|starter|contains|includ|inclu|organisms?|пробио|култур|cfu|ufc|kbe|billion|probios/i;
/** Another organism right before it in the list. */
const OTHER_GENUS =
  /(?:lactobacill|bifidobact|streptococ|lactococ|leuconost)(?![^,;]{0,25}ferment)[^,;]{0,25}[,;]\s*$/i;
const LIST_END = /^\s*(?:$|:\s?\d|[,.;)\]\n|&+*\d(/-]|(?:and|et|und|y|e|en|i|or)\b)/i;
/** "Lactobacillus spp.," is said of the genus as "Lactobacillus," is. */
const RANK = /^\s*(?:species|spp?\.?)(?=\s*[,.;)])/i;
const NOT_A_LIST =
  /\b(?:species|strains?|spp|genus|family|families|bacteria|counts?|growth|levels?|colonies)\b/i;

export function isIngredient(text: string, mention: Mention): boolean {
  const before = text.slice(Math.max(0, mention.start - BEFORE), mention.start).replace(WRAPPED, '$1 ');
  const after = text.slice(mention.end, mention.end + AFTER);
  if (MADE_INTO.test(after)) return false;
  const clause = lastClause(before).replace(NAMES_BEFORE, '');
  if (
    REFUSED.test(clause) ||
    isProse(clause, text.slice(mention.end, mention.end + 120)) ||
    TARGET.test(clause) ||
    SOURCE.test(clause)
  )
    return false;
  const from = PLAIN_FROM.exec(clause);
  if (
    from !== null &&
    !CULTURE_HEAD.test(LAST_WORD.exec(clause.slice(Math.max(0, from.index - 24), from.index))?.[0] ?? '')
  ) {
    return false;
  }
  const head = headOfBracket(before);
  if (head !== null && mention.strain === null && MADE_BY.test(head)) return false;
  const isYeast =
    mention.genus === 'Saccharomyces' &&
    mention.subspecies === null &&
    mention.strain === null &&
    !LIVING.test(clause.slice(-LIVING_NEAR)) &&
    !LIVING.test(after.slice(0, LIVING_NEAR));
  if (isYeast && (YEAST_FOOD.test(clause) || /^\s*(?:(?:[)\]],?|,)\s*)?(?:yeast|hefe|levure)/i.test(after)))
    return false;
  if (isInReference(text, mention)) return false;
  return mention.species !== null || isListedGenus(before, after);
}

/** The words since the last full stop, semicolon or line break. A point after one letter is an abbreviation. */
function lastClause(before: string): string {
  const cut = Math.max(before.lastIndexOf('\n'), before.lastIndexOf(';'), lastStop(before));
  return cut < 0 ? before : before.slice(cut + 1);
}

function lastStop(before: string): number {
  for (let at = before.lastIndexOf('. '); at > 0; at = before.lastIndexOf('. ', at - 1)) {
    if (/[\p{L}\d)]{2}$/u.test(before.slice(Math.max(0, at - 2), at))) return at;
  }
  return -1;
}

/** The words before the bracket that is still open here, on the same line; or null. */
function headOfBracket(before: string): string | null {
  const line = before.slice(before.lastIndexOf('\n') + 1).replace(/[([][^()[\]]*[)\]]/g, ' ');
  const open = Math.max(line.lastIndexOf('('), line.lastIndexOf('['));
  return open < 0 ? null : line.slice(0, open);
}

/** Authors stand before a paper's title or after its findings, the journal on the same line; a study told in another sentence is no reference. */
function isInReference(text: string, { start, end }: Mention): boolean {
  const before =
    text
      .slice(Math.max(0, start - LINE), start)
      .split('\n')
      .at(-1) ?? '';
  const after = text.slice(end, end + LINE).split('\n')[0] ?? '';
  if (AUTHORS.test(before) || JOURNAL.test(before + text.slice(start, end) + after)) return true;
  return AUTHORS.test(sentenceAround(text, start, end).tail);
}

function isListedGenus(before: string, after: string): boolean {
  const rest = after.replace(RANK, '');
  const item = rest.slice(0, 30).split(/\.\s|[,;)]/, 1)[0] ?? '';
  if (!LIST_END.test(rest) || NOT_A_LIST.test(item)) return false;
  const clause = lastClause(before).replace(NAMES_BEFORE, '');
  return /(?:[,:;(&+|•*]|(?<!\s)[^\S\n]*\n)\s*(?:and\s|et\s|und\s|y\s|e\s|en\s|i\s|plus\s)?$/i.test(before)
    ? CULTURE_CUE.test(before) ||
        OTHER_GENUS.test(before) ||
        /^\s*(?:[,)(]\s*)?(?:\d|L\.|S\.|B\.|lactob\w+(?!\s*(?:\/|ferment))\s|bifido|strepto)/i.test(after)
    : CULTURE_CUE.test(before.slice(-60)) &&
        /(?:\b(?:and|et|und|y|e|en|i|with|con|mit|avec|met|including|incl|plus|the|probiotic|dont|davon|cultures?|culture of|live|ferments? lactiques?)\s*|^\s*)$/i.test(
          clause,
        );
}
