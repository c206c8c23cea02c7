import { describe, expect, test } from 'vitest';
import { gtinOf } from '../../../../src/read/identity/gtin';

describe('a GTIN', () => {
  test.each([
    ['4006381333931', '4006381333931'],
    ['0 36000 29145 2', '036000291452'],
    ['96385074', '96385074'],
    ['00000096385074', '00000096385074'],
    ['UPC: 036000291452', '036000291452'],
    [36000291452, '036000291452'],
  ])('%s is read', (value, gtin) => expect(gtinOf(value)).toBe(gtin));

  test.each([
    ['4006381333932'],
    ['0000000000000'],
    ['2012345678903'],
    ['X0012345678'],
    ['12345'],
    [''],
    [null],
    [{ value: '4006381333931' }],
  ])('%s is none', (value) => expect(gtinOf(value)).toBeNull());
});
