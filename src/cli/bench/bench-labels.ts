import { readFoodLabel } from '../../label/food/read-food-label';
import { readProbioticLabel } from '../../label/strains/read-probiotic-label';
import { understandLabel } from '../../label/understand-label';
import { NEUTRAL_PROFILE } from '../../rate/profile';
import { rateLabel } from '../../rate/rate-label';
import { rateProduct } from '../../rate/rate-product';
import type { Measured } from './row';
import { SAMPLE_LABELS } from './sample-labels';
import { secondsPerPass } from './time-runs';

/** Reading and rating of typical labels on one core, beside a plain pass that only cuts the same texts into words. */
export function benchLabels(): Measured[] {
  const foods = SAMPLE_LABELS.filter((label) => label.kind === 'food' || label.kind === 'drink');
  const supplements = SAMPLE_LABELS.filter((label) => label.kind === 'supplement');
  const characters = foods.reduce((sum, label) => sum + (label.ingredients?.length ?? 0), 0);
  const tokenising = secondsPerPass(() =>
    foods.map((label) => label.ingredients?.split(/[\s,;:()[\]]+/).length),
  );
  const parsing = secondsPerPass(() =>
    foods.map((label) =>
      readFoodLabel({
        text: label.ingredients,
        lang: label.lang,
        kind: label.kind,
        name: label.name,
        category: [],
        statements: '',
      }),
    ),
  );
  const strains = secondsPerPass(() =>
    supplements.map((label) =>
      readProbioticLabel({ text: label.label ?? '', lang: label.lang, name: label.name }),
    ),
  );
  const facts = SAMPLE_LABELS.map(understandLabel);
  const rating = secondsPerPass(() => facts.map((fact) => rateLabel(fact, NEUTRAL_PROFILE).score));
  const whole = secondsPerPass(() =>
    SAMPLE_LABELS.map((label) => rateProduct(label, NEUTRAL_PROFILE).rating.score),
  );
  return [
    {
      what: 'food labels parsed',
      value: foods.length / parsing,
      unit: 'labels/s',
      against: 'a plain split, time',
      ratio: parsing / tokenising,
    },
    { what: 'food label text', value: (parsing / characters) * 1e9, unit: 'ns/character' },
    { what: 'probiotic labels parsed', value: supplements.length / strains, unit: 'labels/s' },
    { what: 'ratings from facts', value: facts.length / rating, unit: 'ratings/s' },
    { what: 'label to verdict', value: SAMPLE_LABELS.length / whole, unit: 'labels/s' },
  ];
}
