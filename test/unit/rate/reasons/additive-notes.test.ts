import { expect, it } from 'vitest';
import { EMPTY_LABEL } from '../../../../src/label/empty-label';
import { understandLabel } from '../../../../src/label/understand-label';
import { NEUTRAL_PROFILE } from '../../../../src/rate/profile';
import { additiveNotes } from '../../../../src/rate/reasons/additive-notes';

it('additives of which the same is to be said are told in one sentence, with all of their sources and places', () => {
  const ingredients =
    'Water, sugar, thickeners (carrageenan, carboxymethyl cellulose), carrageenan, emulsifier (polysorbate 80)';
  const facts = understandLabel({ ...EMPTY_LABEL, kind: 'food', ingredients });
  const notes = additiveNotes(facts, NEUTRAL_PROFILE).filter(({ rule }) => rule === 'additive-studied-trial');
  expect(notes).toHaveLength(1);
  const [note] = notes;
  const words = note?.spans.map(({ start, end }) => ingredients.slice(start, end)) ?? [];
  expect(note?.text.args.names).toHaveLength(3);
  expect(words.sort()).toEqual(['carboxymethyl cellulose', 'carrageenan', 'polysorbate 80']);
  expect(new Set(note?.sources).size).toBe(note?.sources.length);
  expect(note?.sources.length).toBeGreaterThan(1);
});
