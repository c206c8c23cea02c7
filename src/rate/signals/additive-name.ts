import names from '../../../rules/texts/en/additives.json' with { type: 'json' };
import { additiveBase } from './additive-base';

/** A label's spelling of a number alone: "471", "E 471", "INS 450(i)". */
const NUMBER_ALONE = /^(?:e|ins)?[\s.-]*\d{3,4}\s?[a-h]?\s?(?:\(?[a-hivx]{1,4}\)?)?$/i;

/** As printed; where only a number is, the key of the text that names the substance, if there is one. */
export function wordFor(found: string, id: string): string {
  if (!NUMBER_ALONE.test(found)) return found;
  const key = `additive.${additiveBase(id)}`;
  return key in names ? key : found;
}

/** The same with its number: "carrageenan (E407)"; a label that prints the number needs no bracket. */
export function additiveName(found: string, id: string): string {
  const word = wordFor(found, id);
  const number = id.toUpperCase();
  return word !== found || found.toUpperCase().replace(/[\s-]/g, '').includes(number)
    ? word
    : `${found} (${number})`;
}
