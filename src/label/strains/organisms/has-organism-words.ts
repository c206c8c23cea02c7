/**
 * The cheap question before any reading: can this text speak of organisms or their counts at all? One linear scan for word stems that every
 * spelling of a genus, a usual species or a unit of counting keeps. Nearly every food label ends here.
 */
import { GENERA } from './nomenclature-table';

/** Spellings that slips, other languages and glued words leave of the usual names; units; what stands for live cultures. */
const STEMS = String.raw`lact?[ou]\s?-?bac|laktoba|lattobac|bifid|bido?bact|bacill|saccharom|strepto|lactoc|leuconost|limosil|ligilac|levilac|pedioc|enterococ|propionib|akkerm|weissell|probio|acidophil|acidofil|rhamnos|bulgaric|plantarum|reuteri|boulardi|coagulans|thermophil|paracasei|\bcasei\b|\bcfus?\b|\dcfu|\bufc|\dufc|\bkbe\b|\bkve\b|\bafu\b|\blgg\b|\bbb-?12|\bhn-?019|shirota|nissle|howaru|лактобац|бифидо|пробио|益生菌|лакто|kluyverom|kefir(?:i|anof)|starter|protectis|lactospore|l\.?\s?casei|live cultures|live (?:and |& )?active|(?:billion|million)\s+(?:live|active|viable|beneficial|cultures|bacteria|organisms|cells)|clausii|subtilis|johnsonii|gasseri|helvetic|salivarius|fermentum|infantis|sporogenes|crispatus|\blongum|\bbreve\b|butyric|cremoris|diacetyl|mesenteroid|\bl[bc]\.\s?[a-z]|\bleuc\.`;
/** So much of a genus is left by every abbreviation that is longer than letters and a point. */
const KEPT = 7;
const BEGINNINGS = [...new Set([...GENERA.values()].map((genus) => genus.toLowerCase().slice(0, KEPT)))].join(
  '|',
);
const HINT = new RegExp(`${STEMS}|\\b(?:${BEGINNINGS})`, 'i');
const FIRST = new RegExp(`^\\W{0,3}(?:${BEGINNINGS})`, 'i');

export function hasOrganismWords(text: string): boolean {
  return HINT.test(text);
}

/** Whether a text opens with the name of a genus, as no list of a food does. */
export function opensWithOrganism(text: string): boolean {
  return FIRST.test(text);
}
