/** A trade item number in text, checked: GTIN-8, -12, -13 or -14 (ISO/IEC 15420, GS1 General Specifications 7.9). */

/** GS1 prefixes 02, 04 and 20–29: numbers a shop gives to its own scale labels, not to a product. */
const IN_STORE = /^0*(?:2\d{11}|2\d{12}|4\d{11})$/;

function hasCheckDigit(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length - 1; i++) {
    sum += Number(digits[digits.length - 2 - i]) * (i % 2 === 0 ? 3 : 1);
  }
  return (10 - (sum % 10)) % 10 === Number(digits.at(-1));
}

/**
 * The GTIN that `value` states, as printed without spaces and dashes, or null. A number (not text) of 11 digits lost its
 * leading zero in JSON and gets it back. Numbers of a shop's own making and rows of zeros are none.
 */
export function gtinOf(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const text = String(value).slice(0, 40).trim();
  let digits = text.replace(/^(?:gtin|ean|upc|isbn)[\s:-]*/i, '').replace(/[\s-]/g, '');
  if (typeof value === 'number' && digits.length === 11) digits = `0${digits}`;
  if (!/^(?:\d{8}|\d{12,14})$/.test(digits) || /^0*$/.test(digits) || IN_STORE.test(digits)) return null;
  if (/^0{6}/.test(digits) && digits.replace(/^0+/, '').length < 7) return null;
  return hasCheckDigit(digits) ? digits : null;
}
