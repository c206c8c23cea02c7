/**
 * The rules' version: a hash over every row, weight and table that a score depends on (not over rules/texts and sources.json). A saved
 * rating carries the version it was made with. FNV-1a, 2 × 32 bit, once at load: 150 kB take a few milliseconds.
 */
import additiveTiers from '../../../rules/food/additive-tiers.json' with { type: 'json' };
import bases from '../../../rules/food/bases.json' with { type: 'json' };
import foodRules from '../../../rules/food/rating.json' with { type: 'json' };
import referenceFoods from '../../../rules/food/reference-foods.json' with { type: 'json' };
import foodSchemes from '../../../rules/food/schemes.json' with { type: 'json' };
import alcohols from '../../../rules/skincare/alcohols.json' with { type: 'json' };
import barrier from '../../../rules/skincare/barrier.json' with { type: 'json' };
import allergens from '../../../rules/skincare/fragrance-allergens.json' with { type: 'json' };
import microbiome from '../../../rules/skincare/microbiome.json' with { type: 'json' };
import preservatives from '../../../rules/skincare/preservatives.json' with { type: 'json' };
import skincareRules from '../../../rules/skincare/rating.json' with { type: 'json' };
import skincareSchemes from '../../../rules/skincare/schemes.json' with { type: 'json' };
import surfactants from '../../../rules/skincare/surfactants.json' with { type: 'json' };
import evidence from '../../../rules/supplements/evidence.json' with { type: 'json' };
import quality from '../../../rules/supplements/quality.json' with { type: 'json' };
import supplementRules from '../../../rules/supplements/rating.json' with { type: 'json' };
import supplementSchemes from '../../../rules/supplements/schemes.json' with { type: 'json' };

export function hashRules(parts: readonly unknown[]): string {
  const text = JSON.stringify(parts);
  let high = 0x811c9dc5;
  let low = 0x01000193;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ code, 0x85ebca6b);
  }
  return [high, low].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}

const FOOD = [foodSchemes, foodRules, additiveTiers, bases, referenceFoods];
const SUPPLEMENTS = [supplementSchemes, supplementRules, evidence, quality.skinTrial];
const SKINCARE = [
  skincareSchemes,
  skincareRules,
  alcohols,
  barrier,
  allergens,
  microbiome,
  preservatives,
  surfactants,
];

export const RULES_VERSION = hashRules([...FOOD, ...SUPPLEMENTS, ...SKINCARE]);
