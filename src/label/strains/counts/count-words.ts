/** The words of counts in the label languages, as parts of one pattern: numbers, magnitudes, units, the names of what is counted. */

export const NUMBER = String.raw`\d{1,3}(?:[,.' ]\d{3}){1,5}(?![\d.,]\d)|\d{1,15}(?:[.,]\d{1,3})?|\.\d{1,3}`;
/** Numbers in words, which need a magnitude and a unit: "four billion microorganisms". */
export const SPELT: ReadonlyMap<string, number> = new Map(
  [
    'one ein eine un una uno een één',
    'two zwei deux dos due twee',
    'three drei trois tres tre drie',
    'four vier quatre cuatro quattro',
    'five fünf cinq cinco cinque vijf',
    'six sechs seis sei zes',
    'seven sieben sept siete sette zeven',
    'eight acht huit ocho otto',
    'nine neun neuf nueve nove negen',
    'ten zehn dix diez dieci tien',
  ].flatMap((words, i) => words.split(' ').map((word) => [word, i + 1] as const)),
);
export const MAGNITUDE = String.raw`bilh(?:ão|ões|oes|ao)|billions?|billones|bilione?s?|bn\.?|bill?\.?|milliarden?|milliarder|miljarder|millioner|miljoner|milion(?:[ůy]|ów)|miliard(?:[ůy]|ów)|milliards?|miliard[ioay]?|mil milh[õo]es|miljard(?:en)?|mrd\.?|mds?\.?|mld\.?|mil millones|mil milhões|millions?|millionen|millones|milhões|milioni|miljoen|milj\.?|mio\.?|mln\.?|trillions?|biljoen|млрд\.?|милиарда?|миллиард\p{L}{0,3}|млн\.?|милиона?|миллион\p{L}{0,3}|億|亿|万|[BM](?=\s{0,2}(?:CFU|AFU|UFC|live\b|active\b|[|)\],;\n]|\.(?:\s|$)|$))|MM(?=\s?CFU)`;
export const UNIT = String.raw`C\.?F\.?U\.?(?:['’]?s)?|colony[-\s]forming\s{1,2}units?(?:\s{0,2}\(CFU'?s?\))?|U\.?F\.?C\.?s?|unit[ée]s? formant(?:es)? (?:des )?colonies|unidades? formadoras? de col[oó]nias?|unit[àa] formanti colonie|KBE|koloniebildende Einheiten|KVE|kolonievormende eenheden|AFU|active fluorescent units?|TFU|total fluorescent units?|КОЕ|JTK|KTJ|CFU-Äquivalente`;
export const CELLS = String.raw`(?:(?:beneficial|good|friendly|healthy|total|live|living|viable|active|and|freeze-dried|probiotic|probiotische[nr]?|lactic acid|lactic|friendly|lebende[nr]?|lebensfähige[nr]?|vermehrungsfähige[nr]?|aktive[nr]?|nützliche[nr]?|de|di|d'|of|bonnes|bactéries|ferments|полезни|живи|живых|levende|levande|živých|żywych|vivas|vivos|vivi)\s{1,2}){0,5}(?:micro-?organisms?|mikroorganismen|micro-?organismes|microrganismi|microorganismos|micro-organismen|organisms?|bacteria|bakterien|milchsäurebakterien|bakterienstämmen?|drobnoustroj\p{L}+|bakterii|bakterier|bakterií|mjölksyrabakterier|batteri|bact[ée]ries|bacterias|bacteriën|бактерии|бактерий|клетки|cells?|zellen|keimen?|mikroben|cellules|cellule|células|cultures?|kulturen|kultur|culturen|probiotics?|probiotika|probiotiques?|probióticos?|fermenti|ferments|vivants?|vivantes|vivi|vivos|vivas|lactobacilli|bifidobacteria|milchsäurebakterien|strains? of organism|(?:clinically\s\w+\s)strains of organism|germs)`;
export const SPORES = String.raw`(?:\w+\s)?spores?|sporen|spore`;
/** "… live cells (15 billion)", "CFU: 10 billion": the unit may lead. */
export const UNIT_BEFORE =
  /(?:\b(CFUs?|AFU|UFC|KBE|KVE|cells|bacteria|organisms|cultures|bakterien|batteri|bacterias|bactéries|bacteriën|cellule)\b(?:\s(?:per|pro|par|por)\s\p{L}{2,12})?)[\s:(=-]{1,3}$/iu;

const MAGNITUDES: readonly (readonly [RegExp, number])[] = [
  [/^(?:trillion|billionen|billones|bilioni|biljoen)/i, 1e12],
  [
    /^(?:mil\sm|billi|bill?|bilion|bilh|bn|milliard|miliard|miljard|mrd|md|mld|млрд|милиард|миллиард|b$)/i,
    1e9,
  ],
  [/^(?:億|亿)/, 1e8],
  [/^万/, 1e4],
  [/^(?:milli|millon|milh|milio|miljo|milj|mio|mln|млн|милион|миллион|m)/i, 1e6],
];
/** The factor a magnitude word stands for; 1 without one. */
export function scaleOf(magnitude: string | undefined): number {
  return magnitude === undefined ? 1 : (MAGNITUDES.find(([word]) => word.test(magnitude))?.[1] ?? 1);
}
