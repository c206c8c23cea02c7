import { readFoodLabel } from '../../label/food/read-food-label';
import { readInci } from '../../label/inci/read-inci';
import { readProbioticLabel } from '../../label/strains/read-probiotic-label';
import type { Measured } from './row';
import { secondsPerPass } from './time-runs';

const FOOD =
  'Sugar, palm oil, hazelnuts (13 %), emulsifier: lecithins (soya), flavouring vanillin, skimmed milk powder (8.7 %), ';
const INCI =
  'Aqua (Water), Glycerin, Cetearyl Alcohol, Parfum (Fragrance), 1,2-Hexanediol, Linalool, CI 77891, ';
const STRAINS =
  'Lactobacillus rhamnosus GG 10 billion CFU, Bifidobacterium animalis subsp. lactis BB-12® 5 x 10^9 CFU; ';

/** Ten times the text: how many times the cost? 10 is linear. */
export function benchGrowth(): Measured[] {
  const readers = {
    'food label': (text: string) =>
      readFoodLabel({ text, lang: 'en', kind: 'food', name: null, category: [], statements: '' }),
    'INCI list': (text: string) => readInci(text, { name: null, category: [], lang: 'en' }),
    'probiotic label': (text: string) => readProbioticLabel({ text, lang: 'en', name: null }),
  };
  const texts = { 'food label': FOOD, 'INCI list': INCI, 'probiotic label': STRAINS };
  return (Object.keys(readers) as (keyof typeof readers)[]).map((name) => {
    const short = texts[name].repeat(10);
    const long = texts[name].repeat(100);
    const ratio = secondsPerPass(() => readers[name](long)) / secondsPerPass(() => readers[name](short));
    return { what: `${name}, 10 × the text`, value: ratio, unit: '× the cost' };
  });
}
