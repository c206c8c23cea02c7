/** Lint of rules/supplements: every designation leads to one strain, every finding names its source, every sentence exists. */
import { describe, expect, it } from 'vitest';
import sources from '../../rules/sources.json' with { type: 'json' };
import evidence from '../../rules/supplements/evidence.json' with { type: 'json' };
import nomenclature from '../../rules/supplements/nomenclature.json' with { type: 'json' };
import quality from '../../rules/supplements/quality.json' with { type: 'json' };
import strains from '../../rules/supplements/strains.json' with { type: 'json' };
import de from '../../rules/texts/de/strains.json' with { type: 'json' };
import en from '../../rules/texts/en/strains.json' with { type: 'json' };
import es from '../../rules/texts/es/strains.json' with { type: 'json' };
import fr from '../../rules/texts/fr/strains.json' with { type: 'json' };
import it_ from '../../rules/texts/it/strains.json' with { type: 'json' };
import nl from '../../rules/texts/nl/strains.json' with { type: 'json' };
import { STRAINS } from '../../src/label/strains/designations/strain-table';
import { compactCode } from '../../src/label/strains/label-words';
import { hasOrganismWords } from '../../src/label/strains/organisms/has-organism-words';
import { readProbioticLabel } from '../../src/label/strains/read-probiotic-label';

const ids = new Set(strains.map(({ id }) => id));
const sourceIds = new Set(Object.keys(sources));

describe('strain table', () => {
  it('is sorted by id, without repeats', () => {
    const order = strains.map(({ id }) => id);
    expect(order).toEqual([...new Set(order)].sort());
  });

  it('gives every designation to one strain only', () => {
    const owners = new Map<string, string>();
    for (const { id, strain, aliases, inferred, misprints } of STRAINS) {
      for (const name of [strain, ...(aliases ?? []), ...(inferred ?? []), ...(misprints ?? [])]) {
        const key = compactCode(name);
        expect(owners.get(key) ?? id, `${name} (${id})`).toBe(id);
        owners.set(key, id);
      }
    }
  });

  const designations = STRAINS.flatMap((row) =>
    [row.strain, ...(row.aliases ?? []), ...(row.inferred ?? []), ...(row.misprints ?? [])].map((name) => ({
      row,
      name,
    })),
  ).filter(({ name }) => !/^L\. casei /.test(name) && !/^Lactobacillus /.test(name));

  it.each(designations.map(({ row, name }) => [name, row.id, row] as const))(
    'reads "%s" beside its species as %s',
    (name, id, row) => {
      const text = `Live cultures: ${row.genus} ${row.species} ${name} 1 billion CFU`;
      const found = readProbioticLabel({ text, lang: 'en', name: null })?.strains.map((strain) => strain.id);
      expect(found).toEqual([id]);
    },
  );

  it('holds a current binomial for every strain', () => {
    const current = new Set(nomenclature.species.map(({ genus, species }) => `${genus} ${species}`));
    for (const { id, genus, species } of strains) expect(current.has(`${genus} ${species}`), id).toBe(true);
  });
});

describe('nomenclature', () => {
  it('is sorted by printed name, without repeats', () => {
    const order = nomenclature.species.map(({ printed }) => printed.toLowerCase());
    expect(order).toEqual([...new Set(order)].sort((a, b) => (a < b ? -1 : 1)));
  });

  it.each(
    nomenclature.species
      .filter(({ genus }) => genus !== 'Escherichia')
      .map((row) => [row.printed, row] as const),
  )('reads "%s" as its name of today', (printed, row) => {
    const [strain] =
      readProbioticLabel({ text: `Live cultures: ${printed}.`, lang: 'en', name: null })?.strains ?? [];
    expect(strain).toMatchObject({ genus: row.genus, species: row.species });
    if ('subspecies' in row && row.subspecies !== undefined) expect(strain?.subspecies).toBe(row.subspecies);
  });
});

describe('the scan for organism words', () => {
  it('lets every printed name through', () => {
    const shut = nomenclature.species.filter(({ printed }) => !hasOrganismWords(`Contains ${printed}.`));
    expect(shut.map(({ printed }) => printed)).toEqual([]);
  });
});

describe('evidence', () => {
  it('is sorted by id and speaks of strains of the table', () => {
    const order = evidence.map(({ id }) => id);
    expect(order).toEqual([...new Set(order)].sort());
    for (const { id, scope, strains: studied } of evidence) {
      if (scope === 'strain' || scope === 'mixture') expect(studied.length, id).toBeGreaterThan(0);
      if (scope === 'mixture') expect(studied.length, id).toBeGreaterThan(1);
      for (const strain of studied) expect(ids.has(strain), `${id}: ${strain}`).toBe(true);
    }
  });

  it('names a source for every finding', () => {
    for (const { id, source } of evidence) expect(sourceIds.has(source), `${id}: ${source}`).toBe(true);
  });

  it('supersedes only what it holds', () => {
    const known = new Set(evidence.map(({ id }) => id));
    for (const row of evidence) {
      if ('supersededBy' in row && row.supersededBy !== undefined)
        expect(known.has(row.supersededBy)).toBe(true);
    }
  });

  it('shows no remark that was never looked up', () => {
    for (const row of evidence) expect(JSON.stringify(row)).not.toMatch(/\bmemory\b/i);
  });
});

describe('texts', () => {
  const keys = new Set(Object.keys(en));

  it.each(Object.entries({ de, es, fr, it: it_, nl }))(
    'says in %s all that it says in English',
    (_, texts) => {
      expect(Object.keys(texts).sort()).toEqual([...keys].sort());
      for (const [key, text] of Object.entries(texts)) {
        const places = (sentence: string) => (sentence.match(/\{\w+\}/g) ?? []).sort();
        expect(places(text), key).toEqual(
          places(Object.entries(en).find(([other]) => other === key)?.[1] ?? ''),
        );
      }
    },
  );

  it('has a sentence for every value of the tables', () => {
    const needed = [
      ...evidence.flatMap(({ condition, population, design, level, direction }) => [
        `strain.condition.${condition}`,
        `strain.population.${population}`,
        `strain.design.${design}`,
        `strain.level.${level}`,
        `strain.direction.${direction}`,
      ]),
      ...evidence
        .flatMap((row) => ('limits' in row ? (row.limits ?? []) : []))
        .map((limit) => `strain.limit.${limit}`),
      ...evidence.flatMap((row) =>
        'outcome' in row && row.outcome !== undefined ? [`strain.outcome.${row.outcome.measure}`] : [],
      ),
      ...quality.checklist.flatMap(({ id }) =>
        ['', '.pass', '.fail', '.unknown'].map((end) => `strain.check.${id}${end}`),
      ),
      ...quality.safety.map(({ id }) => `strain.safety.${id}`),
      ...['', '.per', '.per-several'].flatMap((per) => [`strain.total${per}`, `strain.total${per}.daily`]),
      ...quality.products.map(({ id }) => `strain.product.${id}`),
    ];
    expect([...new Set(needed)].filter((key) => !keys.has(key))).toEqual([]);
  });

  it('names a source for every checklist line and safety note', () => {
    for (const { id, sources: cited } of [...quality.checklist, ...quality.safety]) {
      expect(cited.length, id).toBeGreaterThan(0);
      for (const source of cited) expect(sourceIds.has(source), source).toBe(true);
    }
  });
});
