import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../../../src/label/text/lexicon';
import { normalise } from '../../../../src/label/text/normalise';
import { tokenise } from '../../../../src/label/text/tokenise';

describe('normalise', () => {
  it('folds case, accents, dashes, entities and full-width signs', () => {
    expect(normalise('Crème FRAÎCHE – 5％ &amp; Öl_milch_ ß').text).toBe('creme fraiche - 5% &  olmilch ss');
  });

  it('mends a word hyphenated at the line end and keeps other line breaks', () => {
    expect(normalise('leci-\n thin,\nsalt').text).toBe('lecithin,\nsalt');
  });

  it('is idempotent for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const once = normalise(text).text;
        expect(normalise(once).text).toBe(once);
      }),
    );
  });

  it('knows where each sign came from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        const { text: folded, origin } = normalise(text);
        expect(origin.length).toBe(folded.length + 1);
        for (let at = 1; at < origin.length; at += 1)
          expect(origin[at] ?? 0).toBeGreaterThanOrEqual(origin[at - 1] ?? 0);
      }),
    );
  });
});

describe('tokenise', () => {
  it('tells a decimal from a list of numbers', () => {
    expect(tokenise('12,5% 471,472').map(({ text }) => text)).toEqual(['12,5', '%', '471', ',', '472']);
  });
});

describe('a lexicon', () => {
  const lexicon = createLexicon([
    ['citric acid', 'e330'],
    ['citric acid esters', 'e472c'],
    ['*lecithin', 'e322'],
    ['modifizierte *starke', 'e14xx'],
  ]);
  const find = (text: string) =>
    lexicon.findAll(tokenise(normalise(text).text)).map(({ values }) => values[0]);

  it('takes the longest name', () => {
    expect(find('citric acid esters, citric-acid')).toEqual(['e472c', 'e330']);
  });

  it('finds compound tails and plurals', () => {
    expect(find('Sojalecithin, citric acids, modifizierte Maisstärke')).toEqual(['e322', 'e330', 'e14xx']);
  });

  it('does not take a bare ending for a word', () => {
    expect(find('a lecithi, xlecithin')).toEqual([]);
  });
});
