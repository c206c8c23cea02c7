import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import alcohols from '../../rules/skincare/alcohols.json' with { type: 'json' };
import barrier from '../../rules/skincare/barrier.json' with { type: 'json' };
import comedogenic from '../../rules/skincare/comedogenic.json' with { type: 'json' };
import conditions from '../../rules/skincare/conditions.json' with { type: 'json' };
import examples from '../../rules/skincare/examples.json' with { type: 'json' };
import allergens from '../../rules/skincare/fragrance-allergens.json' with { type: 'json' };
import shapes from '../../rules/skincare/function-shapes.json' with { type: 'json' };
import names from '../../rules/skincare/inci-names.json' with { type: 'json' };
import malassezia from '../../rules/skincare/malassezia.json' with { type: 'json' };
import markers from '../../rules/skincare/markers.json' with { type: 'json' };
import microbiome from '../../rules/skincare/microbiome.json' with { type: 'json' };
import pregnancy from '../../rules/skincare/pregnancy.json' with { type: 'json' };
import preservatives from '../../rules/skincare/preservatives.json' with { type: 'json' };
import rating from '../../rules/skincare/rating.json' with { type: 'json' };
import schemes from '../../rules/skincare/schemes.json' with { type: 'json' };
import surfactants from '../../rules/skincare/surfactants.json' with { type: 'json' };
import sources from '../../rules/sources.json' with { type: 'json' };
import de from '../../rules/texts/de/skincare.json' with { type: 'json' };
import en from '../../rules/texts/en/skincare.json' with { type: 'json' };
import es from '../../rules/texts/es/skincare.json' with { type: 'json' };
import fr from '../../rules/texts/fr/skincare.json' with { type: 'json' };
import it_ from '../../rules/texts/it/skincare.json' with { type: 'json' };
import nl from '../../rules/texts/nl/skincare.json' with { type: 'json' };
import { EMPTY_FACTS } from '../../src/label/empty-facts';
import { readInci } from '../../src/label/inci/read-inci';
import type { LabelFacts } from '../../src/label/label-facts';
import { reportInci } from '../../src/rate/inci/inci-report';
import { NEUTRAL_PROFILE } from '../../src/rate/profile';
import { rateLabel } from '../../src/rate/rate-label';
import type { Signal } from '../../src/rate/rules/rule';
import { ruleSet } from '../../src/rate/rules/rule-sets';
import { rateSignals } from '../../src/rate/score/engine';
import { rulesSchema, schemeSchema } from './rule-schema';

const known = new Set(names.map((row) => row.name));
const tables = {
  alcohols,
  barrier,
  comedogenic,
  malassezia,
  microbiome,
  pregnancy,
  preservatives,
  surfactants,
};

describe('the tables', () => {
  it.each(Object.entries(tables))(
    '%s is sorted, has each name once and only names of the name table',
    (_file, rows) => {
      const own = rows.map((row) => row.name);
      expect(own).toEqual([...new Set(own)].sort());
      expect(own.filter((name) => !known.has(name))).toEqual([]);
    },
  );

  it('the name table is sorted, in capitals, and no synonym stands under two names', () => {
    const own = names.map((row) => row.name);
    expect(own).toEqual([...new Set(own)].sort());
    expect(own.filter((name) => name !== name.toUpperCase())).toEqual([]);
    const seen = new Map<string, string>();
    const twice = names.flatMap((row) =>
      row.aka.filter((aka) => {
        const before = seen.get(aka.toLowerCase());
        seen.set(aka.toLowerCase(), row.name);
        return before !== undefined && before !== row.name;
      }),
    );
    expect(twice).toEqual([]);
  });

  it('names 83 fragrance allergens: 24 classic, 2 banned since, 56 added in 2023 and 6-methylcoumarin', () => {
    const tiers = allergens.map((row) => row.tier);
    expect(allergens).toHaveLength(83);
    expect(tiers.filter((tier) => tier === 'added-2023')).toHaveLength(56);
    expect(tiers.filter((tier) => tier === 'classic-banned')).toHaveLength(2);
    expect(
      allergens.filter((row) => row.names.length === 0 || row.names.some((name) => !known.has(name))),
    ).toEqual([]);
  });

  it('a label that prints an allergen as the regulation names it is read as that allergen', () => {
    const missed = allergens.filter(
      ({ label }) =>
        factsOf('Cream', `Aqua, Glycerin, ${label}, Carbomer`).inci?.fragranceAllergens.length !== 1,
    );
    expect(missed.map(({ label }) => label)).toEqual([]);
  });

  it('conditions, markers and sources refer to what exists', () => {
    const used = [...conditions.flatMap((row) => row.names), ...markers];
    expect(used.filter((name) => !name.startsWith('@') && !known.has(name))).toEqual([]);
    const cited = [...rating, ...conditions, ...barrier, ...microbiome].flatMap((row) => row.sources);
    expect(cited.filter((id) => !(id in sources))).toEqual([]);
  });

  it('never credits the radish root ferment', () => {
    expect(microbiome.filter((row) => /LEUCONOSTOC|RADISH/.test(row.name))).toEqual([]);
  });
});

describe('rules and texts', () => {
  it('have the shape of rules and the texts they need, in six languages', () => {
    rulesSchema.parse(rating);
    for (const scheme of schemes) schemeSchema.parse(scheme);
    expect(rating.map((rule) => rule.id)).toEqual(rating.map((rule) => rule.id).sort());
    const needed = [
      ...rating.flatMap((rule) => [`rule.${rule.id}`, `rule.${rule.id}.how`]),
      ...Object.keys(schemes[0]?.pillars ?? {}).flatMap((pillar) => [
        `pillar.${pillar}`,
        `adjust.span.${pillar}`,
      ]),
      ...[...names, ...shapes].flatMap((row) => (row.class === null ? [] : [`inci.function.${row.class}`])),
      ...barrier.map((row) => `inci.group.${row.group}`),
      ...microbiome.map((row) => `inci.microbiome.${row.group}`),
    ];
    for (const texts of [en, fr, de, es, it_, nl]) {
      expect(needed.filter((key) => !(key in texts))).toEqual([]);
      expect(Object.keys(texts)).toEqual(Object.keys(en));
    }
  });

  it('say nothing of a product that the house forbids', () => {
    const said = Object.values(en).filter((text) =>
      /\b(?:bad|toxic|unhealthy|junk|avoid|free from|unsafe)\b/i.test(text),
    );
    expect(said).toEqual([]);
  });

  it('keep the arguments of a sentence in every language', () => {
    const args = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
    for (const texts of [fr, de, es, it_, nl]) {
      for (const [key, text] of Object.entries(texts)) {
        expect([key, args(text)]).toEqual([
          key,
          args(Object.entries(en).find(([same]) => same === key)?.[1] ?? ''),
        ]);
      }
    }
  });
});

function factsOf(name: string, inci: string): LabelFacts {
  return { ...EMPTY_FACTS, kind: 'skincare', name, inci: readInci(inci, { name, category: [], lang: 'en' }) };
}

describe('the rating', () => {
  it.each(examples)('$name scores $score', ({ name, inci, score, verdict }) => {
    const rated = rateLabel(factsOf(name, inci), NEUTRAL_PROFILE);
    expect(rated.yardstick).toBe('skin-barrier');
    expect(rated.verdict).toBe(verdict);
    expect(rated.score).toBeCloseTo(score, 1);
    const sum = [...rated.reasons, ...rated.adjustments].reduce(
      (total, part) => total + part.points,
      rated.start,
    );
    expect(sum).toBeCloseTo(rated.score ?? -1, 6);
  });

  it('is unknown without a list, and with a list that is mostly unknown', () => {
    expect(rateLabel({ ...EMPTY_FACTS, kind: 'skincare' }, NEUTRAL_PROFILE).verdict).toBe('unknown');
    const strange =
      'Aqua, Glycerin, Hadasei-9 Complex, Moonwater Blend, Zorbium Essence, Quux Matrix, Starlight Base';
    expect(rateLabel(factsOf('Night Cream', strange), NEUTRAL_PROFILE).verdict).toBe('unknown');
  });

  it('weighs a rinsed-off product less than one that stays on the skin', () => {
    const list =
      'Aqua, Sodium Laureth Sulfate, Alcohol Denat., Parfum, Limonene, Linalool, Methylisothiazolinone';
    const score = (name: string) => rateLabel(factsOf(name, list), NEUTRAL_PROFILE).score ?? -1;
    expect(score('Shower Gel')).toBeGreaterThan(score('Body Lotion'));
  });

  it('lenses and conditions add notes and never move the score', () => {
    const facts = factsOf(
      'Cream',
      'Aqua, Cocos Nucifera (Coconut) Oil, Glycerin, Retinol, Parfum, Limonene, Phenoxyethanol',
    );
    const plain = rateLabel(facts, NEUTRAL_PROFILE);
    const all = rateLabel(facts, {
      ...NEUTRAL_PROFILE,
      conditions: ['acne', 'eczema', 'rosacea', 'psoriasis'],
      lenses: ['malassezia', 'pregnancy', 'comedogenic'],
    });
    expect(all.score).toBe(plain.score);
    expect(all.notes.length).toBeGreaterThan(plain.notes.length);
    expect(all.notes.map((note) => note.rule)).toEqual(
      expect.arrayContaining([
        'skincare-pregnancy-ask',
        'skincare-comedogenic',
        'skincare-malassezia',
        'skincare-eczema-caution',
      ]),
    );
  });

  it('is monotone: more support never scores less, more irritants never more', () => {
    const set = ruleSet('skincare');
    const amounts: readonly (readonly [string, number, 1 | -1])[] = [
      ['barrierSupport', 18, 1],
      ['skinNutrients', 4, 1],
      ['microbiomeRelated', 4, 1],
      ['fragranceAllergens', 12, -1],
      ['essentialOils', 6, -1],
      ['dryingAlcoholPlace', 4, -1],
      ['harshness', 5, -1],
      ['sensitisers', 17, -1],
    ];
    const values = fc.tuple(...amounts.map(([, most]) => fc.double({ min: 0, max: most, noNaN: true })));
    fc.assert(
      fc.property(
        values,
        fc.nat({ max: amounts.length - 1 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom('leave-on', 'rinse-off', 'unstated'),
        (base, which, share, use) => {
          const signals = (list: readonly number[]): Record<string, Signal> => ({
            recognised: { state: 'known', value: true },
            use: { state: 'known', value: use },
            ...Object.fromEntries(
              amounts.map(([id], i) => [id, { state: 'known', value: list[i] ?? 0 } satisfies Signal]),
            ),
          });
          const [, most, sign] = amounts[which] ?? ['', 0, 1];
          const more = base.map((value, i) => (i === which ? value + (most - value) * share : value));
          const before = rateSignals(set, signals(base)).score;
          const after = rateSignals(set, signals(more)).score;
          expect(sign * (after - before)).toBeGreaterThanOrEqual(-1e-9);
        },
      ),
    );
  });
});

describe('the ingredient report', () => {
  it('says of each ingredient what it does, and counts functions', () => {
    const inci = factsOf(
      'Cream',
      'Aqua, Glycerin, Zinc Oxide, Ceramide NP, Parfum, Linalool, Moonwater Blend',
    ).inci;
    if (inci === null) throw new Error('no list');
    const report = reportInci(inci, { ...NEUTRAL_PROFILE, conditions: ['eczema'] });
    expect(report.rows.map((row) => row.marks)).toEqual([
      [],
      ['supports'],
      ['supports', 'guide'],
      ['supports'],
      ['irritates'],
      ['irritates'],
      [],
    ]);
    expect(report.recognised).toEqual({ known: 6, total: 7 });
    expect(report.breakdown.reduce((sum, row) => sum + row.count, 0)).toBe(7);
    expect(report.onePercent?.args).toEqual({ name: 'Parfum' });
    const keys = report.rows.flatMap((row) => [
      row.function?.key,
      ...row.notes.flatMap((note) => ('text' in note ? [note.text.key] : [])),
    ]);
    expect(keys.filter((key) => key !== undefined && !(key in en))).toEqual([]);
  });

  it('says that vitamin A and exfoliants may irritate, and counts neither as barrier support', () => {
    const inci = factsOf('Serum', 'Aqua, Glycolic Acid, Glycerin, Retinol, Bakuchiol, Carbomer').inci;
    if (inci === null) throw new Error('no list');
    const { rows } = reportInci(inci, NEUTRAL_PROFILE);
    expect(rows.map(({ marks }) => marks.includes('irritates'))).toEqual([
      false,
      true,
      false,
      true,
      false,
      false,
    ]);
    expect(inci.barrier.map(({ name }) => name)).toEqual(['GLYCERIN']);
  });
});
