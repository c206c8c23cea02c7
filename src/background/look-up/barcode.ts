import { gtinOf } from '../../read/identity/gtin';

/**
 * The barcode that Open Food Facts files a product under: 13 digits, or 8 of a short one. Null where there is none, and for the
 * number of a case or pallet, which is another product there.
 */
export function barcodeOf(gtin: string | null): string | null {
  const digits = gtinOf(gtin)?.replace(/^0+/, '') ?? '';
  if (digits === '' || digits.length > 13) return null;
  return digits.padStart(digits.length <= 8 ? 8 : 13, '0');
}
