// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { panelTexts } from '../../../src/paint/panel/panel-texts';
import { chosenTextSize } from '../../../src/paint/panel/text-size';
import type { PanelView } from '../../../src/protocol/panel-view';
import type { StrainRowView, StudyView } from '../../../src/rate/strains/strain-view';
import type { RatingView, ReasonView } from '../../../src/rate/views/rating-view';
import { ConfirmButton } from '../../../src/ui/components/controls/confirm-button';
import { InciBreakdown } from '../../../src/ui/components/label/inci-breakdown';
import { StrainTable } from '../../../src/ui/components/label/strain-table';
import { studiedFor } from '../../../src/ui/components/label/studied-for';
import { Gauge } from '../../../src/ui/components/rating/gauge';
import { RatingBasis } from '../../../src/ui/components/rating/rating-basis';
import { ReasonList } from '../../../src/ui/components/rating/reason-list';
import { VerdictMark } from '../../../src/ui/components/rating/verdict-mark';
import { mount } from './mount';

const REASON: ReasonView = {
  rule: 'food-free-sugar',
  tone: 'against',
  points: '−6',
  text: '8 g of free sugar',
  brief: null,
  found: '8 g per 100 g',
  threshold: '5 g per 100 g',
  gauge: { value: 8, threshold: 5, max: 10, unit: 'g' },
  evidence: 'strong',
  evidenceKey: 'evidence_strong',
  section: 'Limit Sugar',
  sources: [],
  spans: [],
};

describe('a verdict', () => {
  it('shows its score rounded down, and none where there is none', async () => {
    const page = await mount(<VerdictMark verdict="mixed" score={59.96} />);
    expect(page.root.textContent).toBe('Mixed 59');
    await page.show(<VerdictMark verdict="mixed" score={59.96} size="large" />);
    expect(page.root.textContent).toBe('Mixed 59/100');
    await page.show(<VerdictMark verdict="not-rated" score={null} />);
    expect(page.root.textContent?.trim()).toBe('Not rated');
  });

  it('names what it was measured against, except where nothing was', async () => {
    const rating = {
      verdict: 'off',
      yardstickKey: 'yardstick_skin_barrier',
      coverage: 90,
      range: [20, 31],
      recognised: null,
    };
    const page = await mount(<RatingBasis rating={rating as unknown as RatingView} />);
    expect(page.root.textContent).toMatch(/^Measured against our own skin-barrier guide · .*90.* · .*20.*31/);
    await page.show(<RatingBasis rating={{ ...rating, verdict: 'not-rated' } as unknown as RatingView} />);
    expect(page.root.textContent).toBe('');
  });
});

describe('a reason', () => {
  const textOf = async (change: Partial<ReasonView>) =>
    (await mount(<ReasonList reasons={[{ ...REASON, ...change }]} />)).root;

  it('tells number, threshold, section and evidence, each once', async () => {
    const root = await textOf({});
    const text = root.textContent ?? '';
    for (const part of ['8 g of free sugar', '−6', 'Limit Sugar', 'Why'])
      expect(text.split(part).length, part).toBeGreaterThan(1);
    expect(text.split('5 g per 100 g').length).toBe(2);
    const bare = await textOf({ gauge: null });
    expect(bare.querySelector('svg')).toBeNull();
    expect(bare.querySelector('details')?.textContent).toContain('5 g per 100 g');
  });

  it('that names many ingredients tells the first few, and each of them once on the second page', async () => {
    const brief = { text: 'Sugar, honey and 5 more', names: 'sugar, honey, dextrose' };
    const root = await textOf({ text: 'All of them', brief, found: '8 g per 100 g' });
    expect(root.textContent).toContain(brief.text);
    expect(root.textContent).not.toContain('All of them');
    const why = root.querySelector('details')?.textContent ?? '';
    for (const part of [brief.names, '8 g per 100 g']) expect(why.split(part).length, part).toBe(2);
    const same = await textOf({ brief, found: brief.names });
    expect(same.textContent?.split(brief.names).length).toBe(2);
    const short = await textOf({ text: 'Contains honey.', found: 'honey' });
    expect(short.textContent?.split('honey').length).toBe(2);
  });

  it('of which no more is to be said has no second page', async () => {
    const root = await textOf({ section: '', found: null, gauge: null, threshold: null });
    expect(root.querySelector('details')).toBeNull();
  });

  it('keeps its bar within the scale, whatever the numbers', async () => {
    const widths: (string | null | undefined)[] = [];
    for (const gauge of [
      { value: 8, threshold: 5, max: 10, unit: 'g' },
      { value: 80, threshold: 5, max: 10, unit: 'g' },
      { value: -1, threshold: 5, max: 10, unit: 'g' },
      { value: 8, threshold: 5, max: 0, unit: 'g' },
    ] as const) {
      const page = await mount(<Gauge reason={{ ...REASON, gauge }} />);
      widths.push(page.root.querySelector('.value')?.getAttribute('width'));
    }
    expect(widths).toEqual(['192', '240', '0', '0']);
  });
});

describe('ingredients by function', () => {
  it('stand in one row each, the small ones together in the last', async () => {
    const shares = Array.from({ length: 8 }, (_, n) => ({
      kind: `k${n}`,
      text: `Function ${n}`,
      count: 8 - n,
    }));
    const rows = (root: HTMLElement) =>
      [...root.querySelectorAll('tr')].map(({ textContent }) => textContent);
    const many = await mount(<InciBreakdown shares={shares as never} />);
    expect(rows(many.root).length).toBe(7);
    expect(rows(many.root).at(-1)).toMatch(/3$/);
    const few = await mount(<InciBreakdown shares={shares.slice(0, 6) as never} />);
    expect(rows(few.root).length).toBe(6);
  });
});

describe('strains', () => {
  const study = (condition: string, direction: string): StudyView =>
    ({
      id: `${condition}${direction}${Math.random()}`,
      condition,
      direction,
      directionText: direction,
    }) as never;

  it('are told with what they were studied for, each pair once', () => {
    expect(
      studiedFor([study('eczema', 'positive'), study('eczema', 'positive'), study('eczema', 'null')]).map(
        ({ direction }) => direction,
      ),
    ).toEqual(['positive', 'null']);
  });

  it('say why nothing is told of them', async () => {
    const row = { name: 'L. casei', strain: null, dose: null, gut: [], skin: [], other: [], unverified: [] };
    const kinds: Partial<StrainRowView>[] = [
      { named: false, known: false },
      { named: true, known: false },
      { named: true, known: true, unverified: ['acne'] },
      { named: true, known: true },
    ];
    const said = new Set<string>();
    for (const kind of kinds) {
      const page = await mount(<StrainTable strains={[{ ...row, ...kind } as StrainRowView]} />);
      said.add(page.root.querySelector('td:last-child')?.textContent ?? '');
      expect(page.root.querySelector('.legend')).toBeNull();
    }
    expect(said.size).toBe(4);
    expect(said).not.toContain('');
  });
});

describe('a question before what cannot be undone', () => {
  it('does it on yes alone, and is gone either way', async () => {
    HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
      this.open = true;
    };
    const onConfirm = vi.fn();
    const page = await mount(
      <ConfirmButton question="Forget all?" onConfirm={onConfirm}>
        Forget
      </ConfirmButton>,
    );
    const dialog = page.root.querySelector('dialog');
    const [ask, no, yes] = page.root.querySelectorAll('button');
    for (const [button, times] of [
      [no, 0],
      [yes, 1],
    ] as const) {
      await act(() => ask?.click());
      expect(dialog?.open).toBe(true);
      await act(() => button?.click());
      expect([dialog?.open, onConfirm.mock.calls.length]).toEqual([false, times]);
    }
  });
});

describe('the panel in a shop’s page', () => {
  it('says the words that came along, and the key of one that did not', () => {
    const texts = panelTexts({
      language: 'de',
      texts: { panel_more: '$COUNT$ weitere', lookup_none_one: 'ein', lookup_none_other: '$COUNT$ viele' },
    } as unknown as PanelView);
    expect(texts.say('panel_more', { count: 1234.5 })).toBe('1.234,5 weitere');
    expect(texts.say('panel_close')).toBe('panel_close');
    expect([1, 2].map((count) => texts.count('lookup_none' as never, count))).toEqual(['ein', '2 viele']);
  });

  it('has the size of text that the user chose, or the browser’s where none can be measured', () => {
    const computed = vi.spyOn(globalThis, 'getComputedStyle');
    computed.mockReturnValueOnce({ fontSize: '20px' } as CSSStyleDeclaration);
    expect(chosenTextSize(document)).toBe(20);
    computed.mockReturnValueOnce({ fontSize: '' } as CSSStyleDeclaration);
    expect(chosenTextSize(document)).toBe(16);
    expect(document.querySelector('gutlight-text')).toBeNull();
  });
});
