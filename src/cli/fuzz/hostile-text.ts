import fc from 'fast-check';

/** Pieces of real labels and of attacks, so that random texts reach deep into the readers instead of being refused at the door. */
const PIECES = [
  'sugar', 'Zucker', 'lecitina di soia', 'E 322(i)', 'e-471', 'INS 150d', 'may contain', 'kann Spuren von', 'contains less than 2% of', 'Aqua (Water) / Eau',
  'CI 77891', '[+/-', 'Active ingredients:', 'Zinc Oxide 20 %', 'Lactobacillus', 'L. rhamnosus GG', 'Bifidobacterium animalis subsp. lactis BB-12®', '10 billion CFU',
  '5 x 10^9', '10⁹ KBE', 'at time of manufacture', 'Energy 1234 kJ / 295 kcal', 'of which sugars', '<0,5 g', 'per 100 g', '12,5%', 'min. 30 %', '(', ')', '[', ']', '{', '}', ',', ';',
  ':', '.', '/', '\\', '*', '**', '¹', '®', '™', '•', '\n', '\r\n', '\t', ' ', '\u00a0', '\u200b', '\u202e', '\u0000', '\ufeff', '\ud800', '\udfff', 'e\u0301', 'ß', 'İ', 'ﬁ', '½', '１２',
  '__proto__', 'constructor', '<img src=x onerror=1>', '</script>', '"', "'", '`', '${', '%%', '-1', '1e999', '999999999999999999999', '0', '-0', 'NaN', '🥛', '标签', 'العربية',
] as const; // biome-ignore format: a word list

/** Texts of up to `length` pieces; a third of them are one piece many times over, where super-linear cost would show. */
export function hostileText(length = 40): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...PIECES) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
  );
  return fc.oneof(
    { weight: 2, arbitrary: fc.array(piece, { maxLength: length }).map((pieces) => pieces.join('')) },
    { weight: 1, arbitrary: fc.array(piece, { maxLength: length }).map((pieces) => pieces.join(' ')) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(piece, piece, fc.integer({ min: 1, max: length * 4 }))
        .map(([a, b, times]) => (a + b).repeat(times)),
    },
  );
}
