/** Cosmetic law by region: the table, its texts, and what a user of each region is told. */
import { describe, expect, it } from 'vitest';
import names from '../../rules/skincare/inci-names.json' with { type: 'json' };
import law from '../../rules/skincare/law.json' with { type: 'json' };
import de from '../../rules/texts/de/skincare.json' with { type: 'json' };
import en from '../../rules/texts/en/skincare.json' with { type: 'json' };
import es from '../../rules/texts/es/skincare.json' with { type: 'json' };
import fr from '../../rules/texts/fr/skincare.json' with { type: 'json' };
import it_ from '../../rules/texts/it/skincare.json' with { type: 'json' };
import nl from '../../rules/texts/nl/skincare.json' with { type: 'json' };
import { EMPTY_FACTS } from '../../src/label/empty-facts';
import { readInci } from '../../src/label/inci/read-inci';
import { reportInci } from '../../src/rate/inci/inci-report';
import { viewInci } from '../../src/rate/inci/inci-view';
import { NEUTRAL_PROFILE, type Region } from '../../src/rate/profile';
import { rateLabel } from '../../src/rate/rate-label';
import type { Language } from '../../src/rate/texts/languages';
import { sayMessage } from '../../src/rate/texts/texts';

const keyOf = (row: (typeof law)[number]) =>
  [row.name, row.region, row.place, row.since ?? '', row.status].join('|');

function factsOf(inci: string) {
  const facts = readInci(inci, { name: 'Body lotion', category: [], lang: 'en' });
  if (facts === null) throw new Error(`no list: ${inci}`);
  return facts;
}

/** What the panel says of law. */
function told(inci: string, region: Region, language: Language = 'en'): readonly string[] {
  const view = viewInci(reportInci(factsOf(inci), { ...NEUTRAL_PROFILE, region }), language);
  return view.groups
    .filter((group) => group.mark === 'limited')
    .flatMap((group) => group.notes.map((note) => note.text));
}

/** What the rating notes. */
function noted(inci: string, region: Region): readonly string[] {
  const label = { ...EMPTY_FACTS, kind: 'skincare' as const, name: 'Body lotion', inci: factsOf(inci) };
  return rateLabel(label, { ...NEUTRAL_PROFILE, region })
    .notes.filter(({ rule }) => /^skincare-(?:banned|restricted)/.test(rule))
    .map(({ text }) => sayMessage(text));
}

describe('the table of law', () => {
  it('is sorted, says nothing twice, and speaks of names that are read', () => {
    const own = law.map(keyOf);
    expect(own).toEqual([...new Set(own)].sort());
    const known = new Set(names.map((row) => row.name));
    expect(law.filter((row) => !known.has(row.name)).map((row) => row.name)).toEqual([]);
  });

  it('has whole dates, and earlier stock ends after new products begin', () => {
    for (const { name, since, until } of law) {
      for (const date of [since, until])
        if (date !== null)
          expect([name, date]).toEqual([name, expect.stringMatching(/^20\d\d-[01]\d-[0-3]\d$/)]);
      if (until !== null) expect([name, (since ?? '9') < until]).toEqual([name, true]);
    }
  });

  it('names an act in every row and a limit between 0 and 100 %', () => {
    expect(law.filter((row) => row.act.trim() === '')).toEqual([]);
    const limits = law.flatMap((row) => row.limits.map(([percent]) => Number(percent)));
    expect(limits.filter((percent) => !(percent >= 0 && percent <= 100))).toEqual([]);
  });

  it('is said in six languages', () => {
    const needed = law.flatMap((row) => [
      `law.${row.status}`,
      `law.place.${row.place}`,
      ...row.limits.flatMap(([, products]) => (products === null ? [] : [`law.in.${products}`])),
    ]);
    for (const texts of [en, fr, de, es, it_, nl])
      expect(needed.filter((key) => !(key in texts))).toEqual([]);
  });
});

describe("the user's region picks what is told", () => {
  const lilial = 'Aqua, Glycerin, Butylphenyl Methylpropional, Parfum';

  it('with its own date and act', () => {
    expect(told(lilial, 'eu')).toEqual([
      'Banned in cosmetics in the EU · for new products from 2022-03-01 · (EU) 2021/1902',
    ]);
    expect(told(lilial, 'uk')).toEqual([
      'Banned in cosmetics in Great Britain · for new products from 2022-10-15 · earlier stock until 2022-12-15 · SI 2022/659',
    ]);
    expect(told(lilial, 'us')).toEqual([]);
  });

  it('and a region without rows of its own is told what the EU says', () => {
    expect(told(lilial, 'ca')).toEqual(told(lilial, 'eu'));
    expect(noted(lilial, 'au')).toEqual(noted(lilial, 'eu'));
  });

  it.each<[string, Region, string]>([
    [
      'Hydroquinone',
      'us',
      'On prescription only in the US · for new products from 2020-09-23 · CARES Act, Pub. L. 116-136',
    ],
    ['Quaternium-15', 'us', 'Banned in cosmetics in California · for new products from 2025-01-01 · AB 2762'],
    [
      'Retinol',
      'eu',
      'Limited in the EU: 0.3% (as retinol, face and other products), 0.05% (as retinol, body lotion) · for new products from 2025-11-01 · earlier stock until 2027-05-01 · (EU) 2024/996',
    ],
    [
      'Kojic Acid',
      'uk',
      'Limited in Great Britain: 1% (face and hand products) · for new products from 2025-06-20 · earlier stock until 2025-11-01 · SI 2024/1334',
    ],
    [
      'Oxybenzone',
      'us',
      'Not allowed in Hawaii in sunscreens · for new products from 2021-01-01 · Act 104 (2018)',
    ],
    [
      'Genistein',
      'eu',
      'Limited in the EU: 0.007% · for new products from 2025-02-01 · earlier stock until 2025-11-01 · (EU) 2024/996',
    ],
    [
      'Methylisothiazolinone',
      'uk',
      'Only in products that are rinsed off in Great Britain: 0.0015% · for new products from 2017-02-12 · (EU) 2016/1198, (EU) 2017/1224',
    ],
    [
      'Cyclohexasiloxane',
      'eu',
      'Limited in the EU: 0.1% (products that stay on the skin) · for new products from 2027-06-06 · (EU) 2024/1328',
    ],
    [
      'DMDM Hydantoin',
      'eu',
      'Above 0.001% of formaldehyde the label must say “releases formaldehyde” in the EU · for new products from 2024-07-31 · earlier stock until 2026-07-31 · (EU) 2022/1181',
    ],
  ])('%s in %s', (name, region, line) => {
    expect(told(`Aqua, Glycerin, ${name}`, region)).toContain(line);
  });

  it('in the language of the reader', () => {
    expect(told('Aqua, Glycerin, Genistein', 'eu', 'de')).toEqual([
      'Begrenzt in der EU: 0,007\u00a0% · für neue Produkte ab 2025-02-01 · frühere Ware bis 2025-11-01 · (EU) 2024/996',
    ]);
  });

  it('also in the notes of the rating, which never move its score', () => {
    expect(noted(lilial, 'eu')).toEqual([
      'Banned in cosmetics in the EU, with the date for new products: Butylphenyl Methylpropional (2022-03-01). Older stock and other countries may differ.',
    ]);
    expect(noted('Aqua, Glycerin, Hydroquinone', 'us')).toEqual([
      'In the US banned in cosmetics, banned in California, or on prescription only: Hydroquinone (2020-09-23). The ingredient list says which.',
    ]);
    expect(noted('Aqua, Glycerin, Kojic Acid', 'us')).toEqual([]);
  });
});
