/**
 * What a maker prints in a bracket behind a list to tell which formula it is: "F.I.L. C12345/1", "N2101/C", "196/036". Colour numbers
 * and E numbers look alike and are none.
 */
const NUMBER_OF_A_NAME = /^(?:C\.?\s?[IL]\b|C[IL]\s?[1-9]|E ?\d{3}[a-z]?$|\d{5}(?:[ ,/]{1,3}\d{5})*$)/;
const MEASURE = /\b(?:IU|KDA|MG|MW|PPM)$/i;
const MAKERS_WORD = /^(?:code|F\.?I\.?L)(?![a-z])/i;
const CODE = /^(?:[A-Z]{0,3}[ .]?\d{3,12}[A-Z\d ./-]{0,20}|\d{1,6}(?:[/-]\d{1,6}){1,3}|F\.\d+)$/;

export function isFormulaCode(inside: string): boolean {
  const said = inside.trim();
  if (MAKERS_WORD.test(said)) return true;
  return CODE.test(said) && !NUMBER_OF_A_NAME.test(said) && !MEASURE.test(said);
}
