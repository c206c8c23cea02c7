// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CorrectLabel } from '../../../../src/paint/panel/correct-label';
import { GapNotice } from '../../../../src/paint/panel/gap-notice';
import { PlaceChoice } from '../../../../src/paint/panel/place-choice';
import { Pointed } from '../../../../src/paint/panel/pointed';
import { ProductNote } from '../../../../src/paint/panel/product-note';
import { VerdictHead } from '../../../../src/paint/panel/verdict-head';
import { fail, ok, type Result } from '../../../../src/platform/result';
import type { PanelView } from '../../../../src/protocol/panel-view';
import type { RatingView, ReasonView } from '../../../../src/rate/views/rating-view';
import type { ProductPage } from '../../../../src/read/product-page';
import { ReasonGroups } from '../../../../src/ui/components/rating/reason-groups';
import { mount, type } from '../../ui/mount';

let reply: Result<null> = ok(null);
const sent = vi.fn(async (_type: string, _args: object): Promise<Result<null>> => reply);
vi.mock('../../../../src/protocol/send', () => ({ send: (...args: [string, object]) => sent(...args) }));

beforeEach(() => {
  sent.mockClear();
  reply = ok(null);
});

const reason = (text: string): ReasonView =>
  ({
    rule: text,
    text,
    tone: 'for',
    points: '+1',
    gauge: null,
    sources: [],
    section: '',
    found: null,
  }) as never;
const RATING = {
  verdict: 'mixed',
  score: 52,
  yardstickKey: 'yardstick_gut_skin_guide',
  coverage: 90,
  range: null,
  recognised: null,
  strongestFor: [reason('live cultures')],
  strongestAgainst: [reason('much sugar')],
  rest: [],
  notes: [],
  adjustments: [],
  missing: [],
} as unknown as RatingView;

describe('what decides', () => {
  const textsIn = async (change: Partial<RatingView>) => {
    const page = await mount(<ReasonGroups rating={{ ...RATING, ...change }} />);
    return page.root.textContent ?? '';
  };
  const places = (text: string, ...words: string[]) => words.map((word) => text.indexOf(word));

  it('comes first: reasons for where it fits, against where not, what is missing where that decides', async () => {
    const fits = places(await textsIn({ verdict: 'fits' }), 'live cultures', 'much sugar');
    expect(fits).toEqual([...fits].sort((a, b) => a - b));
    const mixed = places(await textsIn({}), 'much sugar', 'live cultures');
    expect(mixed).toEqual([...mixed].sort((a, b) => a - b));
    const missing = { missing: ['the sugar'] };
    const unknown = places(await textsIn({ verdict: 'unknown', ...missing }), 'the sugar', 'live cultures');
    expect(unknown).toEqual([...unknown].sort((a, b) => a - b));
    const known = places(await textsIn(missing), 'live cultures', 'the sugar');
    expect(known).toEqual([...known].sort((a, b) => a - b));
    for (const found of [fits, mixed, unknown, known]) expect(found).not.toContain(-1);
  });

  it('is all there is to say of what is not rated: no second place for it', async () => {
    const page = await mount(
      <ReasonGroups
        rating={{
          ...RATING,
          verdict: 'not-rated',
          strongestFor: [],
          strongestAgainst: [],
          notes: [reason('an alcoholic drink')],
        }}
      />,
    );
    expect(page.root.querySelector('details')).toBeNull();
    expect(page.root.textContent).toContain('an alcoholic drink');
  });

  it('tells what lies behind one click, and how much', async () => {
    const page = await mount(
      <ReasonGroups
        rating={{
          ...RATING,
          rest: [reason('fibre')],
          notes: [reason('salt')],
          adjustments: [{ text: 'cap', points: '−3' }],
        }}
      />,
    );
    expect(page.root.querySelector('summary')?.textContent).toContain('3');
    expect(page.root.querySelector('details')?.textContent).toMatch(/fibre.*salt.*cap −3/);
  });

  it('lights a reason while pointer or keyboard is on it, once, and none after', async () => {
    const onPoint = vi.fn();
    const page = await mount(
      <Pointed reasons={RATING.strongestAgainst} onPoint={onPoint}>
        <ReasonGroups rating={RATING} />
      </Pointed>,
    );
    const [first, second] = page.root.querySelectorAll('.reason');
    const fire = (kind: string, on = first) =>
      act(() => void on?.firstElementChild?.dispatchEvent(new Event(kind, { bubbles: true })));
    await fire('pointerover');
    await fire('pointerover');
    expect(onPoint.mock.calls).toEqual([[RATING.strongestAgainst]]);
    await fire('focusout');
    expect(onPoint).toHaveBeenLastCalledWith(null);
    await fire('focusin');
    expect(onPoint).toHaveBeenLastCalledWith(RATING.strongestAgainst);
    // One that has no words to light.
    await fire('pointerover', second);
    expect(onPoint).toHaveBeenLastCalledWith(null);
  });
});

describe('the head of the panel', () => {
  it.each([
    ['Hillside', 'Hillside Kefir', 'Hillside Kefir'],
    ['Hillside', 'Kefir', 'Hillside · Kefir'],
    [null, 'Kefir', 'Kefir'],
    ['Hillside', null, 'Hillside'],
  ])('names brand %s and product %s once', async (brand, name, words) => {
    const view = { rating: RATING, brand, name } as PanelView;
    const onClose = vi.fn();
    const page = await mount(<VerdictHead view={view} onClose={onClose} />);
    expect(page.root.querySelector('.name')?.textContent).toBe(words);
    await page.press('Close');
    expect(onClose).toHaveBeenCalledTimes(1);
  });
});

describe('the place of the badge', () => {
  const choose = async (root: HTMLElement, place: string): Promise<void> => {
    const field = root.querySelector('select') as HTMLSelectElement;
    await act(async () => {
      field.value = place;
      field.dispatchEvent(new Event('change', { bubbles: true }));
      await new Promise((resolve) => setTimeout(resolve, 5));
    });
  };

  it('is told to the page once it was kept; hiding is taken back to where it was', async () => {
    const onPlace = vi.fn();
    const page = await mount(<PlaceChoice place="right" onPlace={onPlace} />);
    await choose(page.root, 'hidden');
    expect(sent).toHaveBeenLastCalledWith('badge/place', { place: 'hidden' });
    await page.press('Undo');
    expect(onPlace.mock.calls).toEqual([['hidden'], ['right']]);
    expect(page.root.querySelector('select')?.value).toBe('right');
  });

  it('stays what it was, and says so, where it could not be kept', async () => {
    reply = fail('unreachable');
    const onPlace = vi.fn();
    const page = await mount(<PlaceChoice place="title" onPlace={onPlace} />);
    await choose(page.root, 'left');
    expect(onPlace).not.toHaveBeenCalled();
    expect(page.root.querySelector('select')?.value).toBe('title');
    expect(page.root.querySelector('[role="alert"]')?.textContent).toContain('did not answer');
    reply = ok(null);
    await choose(page.root, 'left');
    expect(page.root.querySelector('[role="alert"]')).toBeNull();
  });
});

describe('a label that was read wrong', () => {
  const view = { ingredients: 'Oats', label: null, mark: { corrected: false } } as unknown as PanelView;

  it('is sent as far as it was mended, and no further', async () => {
    const onCorrect = vi.fn();
    const page = await mount(<CorrectLabel view={view} onCorrect={onCorrect} />);
    const [list, label] = page.root.querySelectorAll('textarea');
    if (list === undefined || label === undefined) throw new Error('no fields');
    await type(list, 'Oats, sugar');
    await page.press('Rate again');
    await type(list, 'Oats');
    await type(label, '9 g fibre');
    await page.press('Rate again');
    const kind = page.root.querySelector('select') as HTMLSelectElement;
    await act(() => {
      kind.value = 'drink';
      kind.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await page.press('Rate again');
    expect(onCorrect.mock.calls).toEqual([
      [{ kind: null, ingredients: 'Oats, sugar', label: null }],
      [{ kind: null, ingredients: null, label: '9 g fibre' }],
      [{ kind: 'drink', ingredients: null, label: '9 g fibre' }],
    ]);
    expect(() => page.find('As the page has it')).toThrow();
  });

  it('can be taken back where it was mended', async () => {
    const onCorrect = vi.fn();
    const corrected = { ...view, mark: { ...view.mark, corrected: true } };
    const page = await mount(<CorrectLabel view={corrected} onCorrect={onCorrect} />);
    const button = page.root.querySelectorAll('button')[1];
    await act(() => button?.click());
    expect(onCorrect).toHaveBeenCalledExactlyOnceWith({ kind: null, ingredients: null, label: null });
  });
});

describe('a report on what could not be read', () => {
  const PAGE = {
    page: 'product',
    shop: 'tesco',
    sections: [],
    tables: [],
    gaps: [],
  } as unknown as ProductPage;

  it('is copied where the page allows it', async () => {
    const writeText = vi.fn(async () => undefined);
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    const page = await mount(<GapNotice page={PAGE} />);
    await act(() => page.root.querySelector('button')?.click());
    await page.settle();
    expect(writeText).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('shop: tesco'));
    expect(page.root.querySelector('button')?.textContent).toContain('Copied');
  });

  it('is given to be copied by hand where not, ready under the cursor', async () => {
    vi.stubGlobal('navigator', {});
    const page = await mount(<GapNotice page={PAGE} />);
    await act(() => page.root.querySelector('button')?.click());
    await page.settle();
    const field = page.root.querySelector('textarea');
    expect(field?.value).toContain('shop: tesco');
    expect(document.activeElement).toBe(field);
  });
});

describe('a note', () => {
  it('that was typed and not kept is kept when the panel closes; one that was kept is not kept twice', async () => {
    const onNote = vi.fn();
    const page = await mount(<ProductNote note="" onNote={onNote} />);
    const field = page.root.querySelector('textarea') as HTMLTextAreaElement;
    await type(field, 'for Sunday');
    await page.show(null);
    expect(onNote).toHaveBeenCalledExactlyOnceWith('for Sunday');
    await page.show(<ProductNote note="for Sunday" onNote={onNote} />);
    expect(page.root.querySelector('details')?.open).toBe(true);
    await page.show(null);
    expect(onNote).toHaveBeenCalledTimes(1);
  });
});
