/**
 * Until when a label vouches for its count. The time must belong to the count: "24 months from the date of manufacture" is a shelf life,
 * "vitamin potency guaranteed through expiration" another subject.
 */
import type { Guarantee } from './strain-facts';

const EXPIRY =
  /\b(?:(?:at|through|until|till|to|up to|by|throughout|thru|before|via)\s+(?:the\s+)?(?:time\s+of\s+|date\s+of\s+|end\s+of\s+|point\s+of\s+)?(?:the\s+|its\s+|printed\s+|product\s+|stated\s+|["']|product'?s\s+)?(?:date\s+of\s+)?(?:expir\w*|shelf[- ]life|best[- ]before|best[- ]by|best[- ]used?[- ](?:by|before)|use[- ]by|(?:end|rest) of (?:the |its )?shelf[- ]?life)|end of (?:the |its )?(?:product )?shelf[- ]?life|bis (?:zum\s+|zu\s+)?(?:ende der |ablauf (?:der|des) )?(?:mindest)?(?:haltbarkeit\w*|mhd|verfall\w*)|am ende der (?:mindest)?haltbarkeit\w*|(?:zum )?ende der haltbarkeit\w*|jusqu'[àa]\s+(?:la |sa )?(?:date (?:limite )?(?:de |d')(?:p[ée]remption|expiration|durabilit[ée](?: minimale)?|utilisation|consommation)|ddm|dluo|fin de (?:vie|conservation|validit[ée]|dur[ée]e)|p[ée]remption)|(?:en|[àa] la|la) fin de (?:la )?(?:dur[ée]e de )?(?:vie|conservation|validit[ée])|[àa] (?:la date de )?p[ée]remption|hasta (?:la |su )?(?:fecha de )?(?:caducidad|vencimiento|el final de (?:la|su) vida [úu]til)|al final de (?:la|su) vida [úu]til|fino (?:alla|a) (?:data di )?scadenza|alla (?:data di )?scadenza|entro la scadenza|a fine (?:shelf[- ]life|vita)|al termine (?:della|del) (?:shelf|periodo|validit[àa])|tot (?:aan )?(?:het )?(?:einde (?:van )?(?:de )?(?:houdbaarheid\w*|tht)|(?:de )?(?:houdbaarheidsdatum|vervaldatum|tht))|(?:aan het |op het )?einde (?:van )?(?:de )?houdbaarheid\w*|at[ée] (?:ao|o) (?:fim|final) (?:do prazo|da validade|de validade)|at[ée] (?:à|a) data de validade|do ko[ńn]ca (?:terminu|okresu)|vid (?:utg[åa]ngsdatum|b[äa]st f[öo]re)|ved (?:utl[øo]p|best f[øo]r|bedst f[øo]r)|до края на срока)/iu;
const MANUFACTURE =
  /\b(?:(?:at|by)\s+(?:the\s+)?(?:time|date|point|moment)?\s?(?:of\s+)?(?:the\s+)?(?:manufactur\w*|production|packaging|packing|bottling|encapsulation)|when\s+(?:manufactured|made|produced|packed|packaged|bottled)|as\s+manufactured|zum (?:zeitpunkt (?:der )?)?(?:herstellung\w*|produktion|abf[üu]llung)|(?:zum )?herstellungszeitpunkt|bei (?:der )?(?:herstellung|abf[üu]llung|produktion)|(?:[àa] la|au moment de (?:la |sa )?|lors de la |au jour de (?:la )?|[àa] la date de )(?:fabrication|production|mise en|conditionnement)|(?:en el |al |en )?momento de (?:la |su )?(?:fabricaci[óo]n|producci[óo]n|elaboraci[óo]n|envasado)|en la fabricaci[óo]n|(?:al momento|all'atto) (?:della |del |di )?(?:produzione|fabbricazione|confezionamento)|alla (?:produzione|fabbricazione)|(?:op het )?(?:moment|tijdstip) van (?:de )?(?:productie|fabricage|vervaardiging|bereiding|afvullen)|bij (?:de )?(?:productie|fabricage|vervaardiging)|(?:no |na )(?:momento (?:do|de|da) )?(?:fabrico|fabrica[çc][ãa]o|produ[çc][ãa]o)|w (?:momencie|chwili) (?:produkcji|wytworzenia))/iu;
const SUBJECT =
  /cfu|afu|ufc|kbe|kve|potenc|viab|live|living|cultur|kultur|bacter|bakter|batter|probio|organism|cells|zellen|keime|count|strain|billion|million|milliard|mrd|miljard|miliard|guarantee|garan[td]|levande|vivant|vivi|vivos|ferment/i;
const OTHER_SUBJECT = /\b(?:vitamins?|mineral|herbal|enzyme)\b[^.]{0,40}$/i;
const SHELF_LIFE = /\b(?:months?|years?|days?|monate|mois|meses|mesi|maanden)\s+(?:\w+\s+){0,2}$/i;

/** Every phrase below holds one of these: most sentences end here. */
const STEM =
  /expir|shelf|best[- ](?:b|used)|use[- ]by|haltbar|houdb|mhd|verfall|p[ée]remption|ddm|dluo|dur[ée]|durab|fin de|conserv|validi|caduc|vencim|vida|scaden|vervald|tht|validade|termin|okres|b[äa]st f|utg[åa]ng|utl[øo]p|bedst f|срока|manufact|produ|herstell|abf[üu]ll|fabri|condition|mise en|elabor|envas|confezion|vervaard|bereid|afvul|pack|bottl|encaps|when made|wytworz/i;

export interface GuaranteePoint {
  readonly point: Exclude<Guarantee, 'unstated'>;
  readonly at: number;
}

/** Every time point that a label binds to its organisms, in label order. */
export function findGuarantees(text: string): GuaranteePoint[] {
  const found: GuaranteePoint[] = [];
  if (!STEM.test(text)) return found;
  for (const sentence of sentences(text)) {
    if (!STEM.test(sentence.text)) continue;
    for (const [point, pattern] of [
      ['expiry', EXPIRY],
      ['manufacture', MANUFACTURE],
    ] as const) {
      const match = pattern.exec(sentence.text);
      if (match === null) continue;
      const before = sentence.text.slice(0, match.index);
      // A footnote to the count, or a sentence that says nothing else.
      const isFootnote =
        (/^\s*[*†‡#^]/.test(sentence.text) && match.index < 40) ||
        sentence.text.trim().length <= match[0].length + 8;
      if (
        (!SUBJECT.test(sentence.text) && !isFootnote) ||
        isAnotherSubject(before) ||
        SHELF_LIFE.test(before)
      )
        continue;
      if (
        /\b(?:do not|don't|not|never|nicht)\s+(?:\w+\s+){0,4}$/i.test(before) ||
        /\b(?:refrigerat\w+|stor\w+|consume[d]?|use[d]?|keep|take[n]?)\s+(?:\w+\s+){0,2}$/i.test(before)
      )
        continue;
      found.push({ point, at: sentence.start + match.index });
    }
  }
  return found.sort((a, b) => a.at - b.at);
}

/** "Vitamin potency guaranteed through …"; but "2 billion cultures and 250 mg of vitamin C through …" is about both. */
function isAnotherSubject(before: string): boolean {
  const other = OTHER_SUBJECT.exec(before);
  return (
    other !== null &&
    !/cfu|afu|ufc|kbe|live|cultur|probio|billion|million|cells/i.test(before.slice(0, other.index))
  );
}

interface Sentence {
  readonly text: string;
  readonly start: number;
}

/** Long enough for "guaranteed …" and its count to stand together, short enough to stay linear. */
const LONGEST = 500;

/** Sentences and lines. A point ends one only before a capital, a digit or the end; a line that goes on in lower case is joined. */
function sentences(text: string): Sentence[] {
  const out: Sentence[] = [];
  let start = 0;
  for (const match of text.matchAll(
    /(?<=[\p{L}\d)]{2})\.\s+(?=[A-ZÀ-Ý\d#*])|(?<!\s)[^\S\n]*\n\s*(?=[^a-zà-ÿ(\s]|$)|[;•|]/gu,
  )) {
    push(start, match.index);
    start = match.index + match[0].length;
  }
  push(start, text.length);
  return out;

  function push(from: number, to: number): void {
    for (let at = from; at < to; at += LONGEST)
      out.push({ text: text.slice(at, Math.min(to, at + LONGEST)), start: at });
  }
}
