/**
 * How labels say until when a count holds: a preposition, some small words, and what ends or begins a shelf life ("until the end of the
 * printed best-before date", "jusqu'à la date limite de consommation"). One grammar; the words of all label languages serve in it.
 */

const UNTIL = String.raw`at|during|over|während|pendant|durant|durante|tijdens|gedurende|through|throughout|thru|until|till|to|by|before|via|bis|am|zum|zu|bei|jusqu'[àa]|à|au|lors|hasta|al|alla|all|a(?=\s(?:la|fine|data|fecha)\s)|fino|entro|tot|op|aan|bij|até|ao|vid|ved|do|до`;
/** Articles, and what is said of the time itself. */
const SMALL =
  "the|its|at|least|mindestens|minstens|almeno|al|menos|moins|of|up|to|whole|entire|full|time|date|point|moment|end|printed|product(?:'s)?|stated|der|des|die|das|gesamten|zum|zeitpunkt|ende|ablauf|la|le|l|toute|période|de|du|d|sa|fin|limite|jour|el|su|fecha|final|momento|il|del|periodo|tutto|toda|della|di|a|alla|al|data|fine|termine|atto|het|van|hele|aan|einde|tijdstip|a|o|à|ao|d[ao]|fim|prazo|края|на";

const ENDS = [
  String.raw`expir\w*|shelf[- ]?life|best[- ]before|best[- ]by|best[- ]used?[- ](?:by|before)|used?[- ]by`,
  String.raw`(?:mindest)?haltbarkeit\w*|mhd|verfall\w*|ablaufdatum`,
  "p[ée]remption|ddm|dluo|dlc|durabilit[ée]|utilisation optimale|date (?:limite )?d[e'] ?(?:utilisation|consommation)|validit[ée]|dur[ée]e de (?:vie|conservation)|fin de (?:vie|conservation)",
  'caducidad|vencimiento|vida [úu]til|consumo preferente|validade',
  'scadenza|tmc|termine (?:minimo )?di conservazione|validit[àa]|fine vita',
  String.raw`houdbaarheid\w*|tht|vervaldatum`,
  'ko[ńn]ca (?:terminu|okresu)|utg[åa]ngsdatum|b[äa]st f[öo]re|utl[øo]p|bed?st f[øo]r|срока',
].join('|');
const BEGINS = [
  'manufactur\\w*|mfg|production|packaging|packing|bottling|encapsulation',
  'herstellung\\w*|produktion|abf[üu]llung',
  'fabrication|conditionnement|emballage|mise en',
  'fabricaci[óo]n|producci[óo]n|elaboraci[óo]n|envasado|fabrico|fabrica[çc][ãa]o|produ[çc][ãa]o',
  'produzione|fabbricazione|confezionamento',
  'productie|fabricage|vervaardiging|bereiding|afvullen',
].join('|');
/** "By the date on the bottle" alone is a shelf life; what holds through it is promised. */
const PRINTED_DATE = String.raw`(?:through|thru|until|till)\s(?:the\s)?date\s(?:(?:printed|stamped)\s)?on\s(?:the\s)?(?:bottle|box|carton|label|pack(?:age|aging|et)?|pouch)`;
/** "For best before see lid" promises nothing; "for the full shelf life" does. */
const FOR_WHOLE = String.raw`(?:for|für|pour|per|por|para|voor)\s(?:(?:the|its|die|il|la|el|de|het)\s)?(?:full|whole|entire|gesamte|volle|toute|tutt[ao]|tod[ao]|hele|volledige)(?:\s(?:${SMALL})){0,3}[\s"'(]{1,3}(?:${ENDS})`;
/** Without a preposition: an end or a moment is a time by itself. */
const END_OF = String.raw`(?:end|ende|fin|fine|final|einde)\s(?:(?:of|der|des|van|de|la|su|the|its|product)\s){0,3}`;
const MOMENT_OF = String.raw`(?:moment|momento|momencie|chwili|tijdstip|zeitpunkt|date|data|fecha)\s(?:(?:of|der|van|de|d[aeo]|di|della|la|su)\s){0,2}`;

export const EXPIRY = oneOf([PRINTED_DATE, FOR_WHOLE, timeOf(ENDS), `${END_OF}(?:${ENDS})`]);
export const MANUFACTURE = oneOf([
  timeOf(BEGINS),
  `${MOMENT_OF}(?:${BEGINS}|produkcji|wytworzenia)`,
  String.raw`(?:when|as)\s(?:manufactured|made|produced|packed|packaged|bottled)`,
  'manufactured with|herstellungszeitpunkt|productiedatum',
]);

/** Every phrase above holds one of these: most sentences end here. */
export const TIME_STEM = new RegExp(
  `${ENDS}|${BEGINS}|date|when|manufactured|produced|wytworz|produkcji|herstell|productie`,
  'iu',
);

/** "At the time of the end of" has six small words. */
function timeOf(what: string): string {
  return String.raw`(?:${UNTIL})(?:[\s"'(]{1,3}(?:${SMALL})){0,6}[\s"'(]{1,3}(?:${what})`;
}

/** A phrase begins a word; `\b` would not see an accented letter as one. */
function oneOf(phrases: readonly string[]): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\d])(?:${phrases.join('|')})(?!\p{L})`, 'iu');
}
