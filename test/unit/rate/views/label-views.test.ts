import { describe, expect, it } from 'vitest';
import { EMPTY_LABEL } from '../../../../src/label/empty-label';
import { understandLabel } from '../../../../src/label/understand-label';
import { NEUTRAL_PROFILE } from '../../../../src/rate/profile';
import { sayMessage } from '../../../../src/rate/texts/texts';
import { inciOf, strainsOf } from '../../../../src/rate/views/label-views';
import { studiedFor } from '../../../../src/ui/components/label/studied-for';

const NOBODY = { name: null, brand: null };

const strains = (label: string) =>
  strainsOf(understandLabel({ ...EMPTY_LABEL, lang: 'en', kind: 'supplement', label }), NOBODY, 'en');
const inci = (list: string) =>
  inciOf(
    understandLabel({ ...EMPTY_LABEL, lang: 'en', kind: 'skincare', inci: list }),
    NEUTRAL_PROFILE,
    'en',
  );

describe('the organisms of a label', () => {
  it('are named to the strain or not, with dose and studies by domain', () => {
    const view = strains('Lactobacillus rhamnosus GG 10 billion CFU per capsule, Bifidobacterium longum');
    const [lgg, longum] = view?.strains ?? [];
    expect(lgg).toMatchObject({ strain: 'GG', named: true, known: true, dose: '10 billion CFU' });
    expect(lgg?.gut.length).toBeGreaterThan(0);
    expect(longum).toMatchObject({ strain: null, named: false, known: false, dose: null, gut: [], skin: [] });
    expect(view?.checklist.find(({ id }) => id === 'strain-named')?.status).toBe('fail');
    expect(view?.safety.length).toBeGreaterThan(0);
  });

  it('say that no skin trial was found where none was', () => {
    const notes = strains('Lactobacillus rhamnosus SP1 3 billion CFU')?.notes.map(({ text }) => text) ?? [];
    const none = strains('Bifidobacterium longum 3 billion CFU')?.notes.map(({ text }) => text) ?? [];
    expect(none.join()).toContain('no human skin study');
    expect(notes.join()).not.toContain('no human skin study');
  });

  it('are not there on a label without any', () => {
    expect(strains('Vitamin C 80 mg')).toBeNull();
  });
});

describe('what a strain was studied for', () => {
  it('tells the same end once and different ends both', () => {
    const study = (condition: string, direction: string) => ({
      id: `${condition}-${direction}`,
      condition,
      setting: '',
      level: '',
      direction,
      directionText: direction,
      notes: [],
      sources: [],
    });
    const told = studiedFor([
      study('eczema', 'null'),
      study('eczema', 'null'),
      study('eczema', 'positive'),
      study('acne', 'null'),
    ]);
    expect(told.map(({ condition, direction }) => `${condition} ${direction}`)).toEqual([
      'eczema null',
      'eczema positive',
      'acne null',
    ]);
  });
});

describe('the ingredients of a cosmetic', () => {
  const view = inci('Aqua, Glycerin, Urea, Alcohol Denat., Ceramide NP, Tocopherol, Phenoxyethanol, Parfum');

  it('are counted by function, each once', () => {
    const total = view?.shares.reduce((sum, { count }) => sum + count, 0);
    expect(total).toBe(8);
    expect(view?.rows.length).toBe(8);
  });

  it('are told together where the same note holds, in the order of the list', () => {
    const supports = view?.groups.find(({ mark }) => mark === 'supports');
    expect(supports?.notes.find(({ names }) => names.includes('Glycerin'))?.names).toEqual([
      'Glycerin',
      'Urea',
    ]);
    const irritates = view?.groups.find(({ mark }) => mark === 'irritates');
    expect(irritates?.notes.flatMap(({ names }) => names)).toEqual(['Alcohol Denat.', 'Parfum']);
  });

  it('may irritate by their surfactants only where those are harsh', () => {
    const irritating = (list: string) =>
      inci(list)?.groups.flatMap(({ mark, notes }) =>
        mark === 'irritates' ? notes.flatMap(({ names }) => names) : [],
      );
    expect(irritating('Aqua, Ammonium Laureth Sulfate, Lauramine Oxide, Glycerin')).toEqual([
      'Ammonium Laureth Sulfate',
    ]);
  });

  it('open below the one per cent line at most once', () => {
    expect(view?.rows.filter((row) => row.opensBelowOnePercent).length).toBe(1);
    expect(view?.onePercent).not.toBeNull();
    expect(inci('Aqua, Glycerin')?.rows.some((row) => row.opensBelowOnePercent)).toBe(false);
  });

  it('are not there on a food', () => {
    expect(
      inciOf(
        understandLabel({ ...EMPTY_LABEL, lang: 'en', kind: 'food', ingredients: 'Oats' }),
        NEUTRAL_PROFILE,
        'en',
      ),
    ).toBeNull();
  });
});

it('ends a sentence with one full stop where the last name brings its own', () => {
  const said = (names: string) =>
    sayMessage({ key: 'rule.skincare-drying-alcohol', args: { names } }, 'en').slice(-14);
  expect(said('Alcohol Denat.')).toBe('Alcohol Denat.');
  expect(said('Some Ethanol')).toBe(' Some Ethanol.');
});
