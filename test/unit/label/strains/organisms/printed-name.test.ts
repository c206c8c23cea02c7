import { describe, expect, it } from 'vitest';
import { printedName } from '../../../../../src/label/strains/organisms/printed-name';
import { readProbioticLabel } from '../../../../../src/label/strains/read-probiotic-label';

describe('printedName', () => {
  it.each([
    ['L. rhamnosus GG (LGG) 10 billion', 'L. rhamnosus GG (LGG', 'L. rhamnosus GG (LGG)'],
    ['B. lactis (HN019, 5 billion)', 'B. lactis (HN019', 'B. lactis (HN019)'],
    ['B. lactis [HN019 (deposit', 'B. lactis [HN019 (deposit', 'B. lactis [HN019 (deposit)]'],
    ['B. lactis\n (Bl-04) x', 'B. lactis\n (Bl-04)', 'B. lactis (Bl-04)'],
  ])('%j is shown with its brackets closed', (text, cut, shown) => {
    expect(printedName(text, 0, cut.length)).toBe(shown);
  });

  it('is what a reader of the label sees', () => {
    const facts = readProbioticLabel({
      text: 'Lactobacillus rhamnosus GG (LGG) 10 Billion CFU',
      lang: 'en',
      name: null,
    });
    expect(facts?.strains.map(({ text }) => text)).toEqual(['Lactobacillus rhamnosus GG (LGG)']);
  });
});
