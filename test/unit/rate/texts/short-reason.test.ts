import { describe, expect, it } from 'vitest';
import { EMPTY_LABEL } from '../../../../src/label/empty-label';
import { understandLabel } from '../../../../src/label/understand-label';
import { NEUTRAL_PROFILE } from '../../../../src/rate/profile';
import { rateLabel } from '../../../../src/rate/rate-label';
import { shortReason } from '../../../../src/rate/texts/short-reason';
import { sayMessage } from '../../../../src/rate/texts/texts';

function reasonFor(ingredients: string, values: Readonly<Record<string, number>>, name = 'Food') {
  const label = { ...EMPTY_LABEL, kind: 'food', lang: 'en', name, ingredients } as const;
  const declared = { basis: '100g', servingSize: null, values } as const;
  const rating = rateLabel(understandLabel({ ...label, declared }), NEUTRAL_PROFILE);
  return { verdict: rating.verdict, reason: shortReason(rating, 'en'), rating };
}

describe('the reason in a few words', () => {
  it('is the strongest for what fits and the strongest against for the rest', () => {
    const oats = reasonFor('Oat flakes, salt', { sugars: 1, fibre: 10 });
    expect([oats.verdict, oats.reason]).toEqual(['fits', said(oats.rating, 'fibre-per-100g')]);
    const sweets = reasonFor('Sugar, oat flakes', { sugars: 60, fibre: 10 });
    expect([sweets.verdict, sweets.reason]).toEqual(['off', said(sweets.rating, 'food-free-sugar')]);
  });

  it('is that something is missing where nothing speaks against a product, and none where nothing is', () => {
    const { rating } = reasonFor('Oat flakes, salt', { sugars: 1, fibre: 10 });
    const silent = { ...rating, verdict: 'off', reasons: [] } as const;
    const gap = { key: 'missing.fibre', args: {} };
    expect(shortReason({ ...silent, missing: [gap] }, 'en')).toBe(
      sayMessage({ key: 'short.partly-known', args: {} }),
    );
    expect(shortReason({ ...silent, missing: [] }, 'en')).toBeNull();
  });
});

function said({ reasons }: ReturnType<typeof rateLabel>, rule: string): string | null {
  const reason = reasons.find((one) => one.rule === rule);
  return reason === undefined ? null : sayMessage({ key: `short.${rule}`, args: reason.text.args });
}
