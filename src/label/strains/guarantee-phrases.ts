/** How labels of each language say until when a count holds: to the end of shelf life, or only at manufacture. */

export const EXPIRY = oneOf([
  // English
  String.raw`(?:at|through|until|till|to|up to|by|throughout|thru|before|via)\s+(?:the\s+)?(?:time\s+of\s+|date\s+of\s+|end\s+of\s+|point\s+of\s+)?(?:the\s+|its\s+|printed\s+|product\s+|stated\s+|["']|product'?s\s+)?(?:date\s+of\s+)?(?:expir\w*|shelf[- ]life|best[- ]before|best[- ]by|best[- ]used?[- ](?:by|before)|use[- ]by|(?:end|rest) of (?:the |its )?shelf[- ]?life)`,
  'end of (?:the |its )?(?:product )?shelf[- ]?life',
  // German
  String.raw`bis (?:zum\s+|zu\s+)?(?:ende der |ablauf (?:der|des) )?(?:mindest)?(?:haltbarkeit\w*|mhd|verfall\w*)`,
  String.raw`am ende der (?:mindest)?haltbarkeit\w*`,
  String.raw`(?:zum )?ende der haltbarkeit\w*`,
  // French
  String.raw`jusqu'[àa]\s+(?:la |sa )?(?:date (?:limite )?(?:de |d')(?:p[ée]remption|expiration|durabilit[ée](?: minimale)?|utilisation|consommation)|ddm|dluo|fin de (?:vie|conservation|validit[ée]|dur[ée]e)|p[ée]remption)`,
  '(?:en|[àa] la|la) fin de (?:la )?(?:dur[ée]e de )?(?:vie|conservation|validit[ée])',
  '[àa] (?:la date de )?p[ée]remption',
  // Spanish
  'hasta (?:la |su )?(?:fecha de )?(?:caducidad|vencimiento|el final de (?:la|su) vida [úu]til)',
  'al final de (?:la|su) vida [úu]til',
  // Italian
  'fino (?:alla|a) (?:data di )?scadenza',
  'alla (?:data di )?scadenza',
  'entro la scadenza',
  'a fine (?:shelf[- ]life|vita)',
  'al termine (?:della|del) (?:shelf|periodo|validit[àa])',
  // Dutch
  String.raw`tot (?:aan )?(?:het )?(?:einde (?:van )?(?:de )?(?:houdbaarheid\w*|tht)|(?:de )?(?:houdbaarheidsdatum|vervaldatum|tht))`,
  String.raw`(?:aan het |op het )?einde (?:van )?(?:de )?houdbaarheid\w*`,
  // Portuguese
  'at[ée] (?:ao|o) (?:fim|final) (?:do prazo|da validade|de validade)',
  'at[ée] (?:à|a) data de validade',
  // Polish, Swedish, Danish and Norwegian, Bulgarian
  'do ko[ńn]ca (?:terminu|okresu)',
  'vid (?:utg[åa]ngsdatum|b[äa]st f[öo]re)',
  'ved (?:utl[øo]p|best f[øo]r|bedst f[øo]r)',
  'до края на срока',
]);

export const MANUFACTURE = oneOf([
  // English
  String.raw`(?:at|by)\s+(?:the\s+)?(?:time|date|point|moment)?\s?(?:of\s+)?(?:the\s+)?(?:manufactur\w*|production|packaging|packing|bottling|encapsulation)`,
  String.raw`when\s+(?:manufactured|made|produced|packed|packaged|bottled)`,
  String.raw`as\s+manufactured`,
  // German
  String.raw`zum (?:zeitpunkt (?:der )?)?(?:herstellung\w*|produktion|abf[üu]llung)`,
  '(?:zum )?herstellungszeitpunkt',
  'bei (?:der )?(?:herstellung|abf[üu]llung|produktion)',
  // French
  '(?:[àa] la|au moment de (?:la |sa )?|lors de la |au jour de (?:la )?|[àa] la date de )(?:fabrication|production|mise en|conditionnement)',
  // Spanish
  '(?:en el |al |en )?momento de (?:la |su )?(?:fabricaci[óo]n|producci[óo]n|elaboraci[óo]n|envasado)',
  'en la fabricaci[óo]n',
  // Italian
  "(?:al momento|all'atto) (?:della |del |di )?(?:produzione|fabbricazione|confezionamento)",
  'alla (?:data di )?(?:produzione|fabbricazione)',
  // Dutch
  '(?:op het )?(?:moment|tijdstip) van (?:de )?(?:productie|fabricage|vervaardiging|bereiding|afvullen)',
  '(?:op )?(?:de )?productiedatum',
  'bij (?:de )?(?:productie|fabricage|vervaardiging)',
  // Portuguese, Polish
  '(?:no |na )(?:momento (?:do|de|da) )?(?:fabrico|fabrica[çc][ãa]o|produ[çc][ãa]o)',
  'w (?:momencie|chwili) (?:produkcji|wytworzenia)',
]);

/** Every phrase above holds one of these: most sentences end here. */
export const TIME_STEM =
  /expir|shelf|best[- ](?:b|used)|use[- ]by|haltbar|houdb|mhd|verfall|p[ée]remption|ddm|dluo|dur[ée]|durab|fin de|conserv|validi|caduc|vencim|vida|scaden|vervald|tht|validade|termin|okres|b[äa]st f|utg[åa]ng|utl[øo]p|bedst f|срока|manufact|produ|herstell|abf[üu]ll|fabri|condition|mise en|elabor|envas|confezion|vervaard|bereid|afvul|pack|bottl|encaps|when made|wytworz/i;

/** A phrase begins a word; `\b` would not see an accented letter as one. */
function oneOf(phrases: readonly string[]): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\d])(?:${phrases.join('|')})`, 'iu');
}
