import { expect, it } from 'vitest';
import { barcodeOf } from '../../../../src/background/look-up/barcode';

it.each([
  ['a GTIN-13', '5012345678900', '5012345678900'],
  ['a GTIN-12', '036000291452', '0036000291452'],
  ['the same with a zero before', '0036000291452', '0036000291452'],
  ['the same as GTIN-14', '00036000291452', '0036000291452'],
  ['a GTIN-8', '96385074', '96385074'],
  ['a GTIN-8 padded', '0000096385074', '96385074'],
])('writes %s as the database files it', (_name, gtin, filed) => {
  expect(barcodeOf(gtin)).toBe(filed);
});

it.each([
  ['no number', null],
  ['the number of a case', '15012345678907'],
  ['a wrong check digit', '5012345678901'],
  ['a number of the shop', '2012345678900'],
  ['a path', '../../cgi/session.pl'],
  ['zeros', '0000000000000'],
])('finds nothing to ask for in %s', (_name, gtin) => {
  expect(barcodeOf(gtin)).toBeNull();
});
