// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Badge, createBadge } from '../../../../src/paint/badge/badge';
import type { BadgeView } from '../../../../src/protocol/badge-view';
import { rememberRoot } from '../closed-root';
import { hand } from '../hand';

/** What lies on the page; `looks`: the badge while its place is looked for. */
const page = { isUnderPanel: false, isCovered: false, looks: '' };
vi.mock('../../../../src/paint/free-space', () => ({ isUnderPanel: () => page.isUnderPanel }));
vi.mock('../../../../src/paint/badge/find-spot', () => ({
  findSpot() {
    page.looks = button().className;
    return { at: 'title', x: 420, y: 106, compact: false };
  },
  cornerSpot: (at: string) => ({ at, x: at === 'left' ? 16 : 900, y: 700, compact: true }),
}));

const VIEW: BadgeView = {
  verdict: 'fits',
  score: 76,
  word: 'Fits',
  reason: 'live cultures',
  label: 'Gutlight: fits, 76 of 100. live cultures',
  source: null,
  warning: null,
  place: 'title',
  lang: 'de',
};

const root = rememberRoot();
const onOpen = vi.fn();
const onPlace = vi.fn();
let badge: Badge;
let title: HTMLElement;
let abort: AbortController;
const button = () => root().querySelector('button') as HTMLButtonElement;

/** happy-dom lays nothing out: the title stands still, the badge where its transform says. */
function layOut(): void {
  Object.defineProperty(document.documentElement, 'clientWidth', { value: 1_000, configurable: true });
  document.elementFromPoint = () => (page.isCovered ? title : badge.element);
  HTMLElement.prototype.getBoundingClientRect = function (this: HTMLElement) {
    if (this === title) return new DOMRect(100, 100, 300, 40);
    const [x = 0, y = 0] = /translate\((-?\d+)px, (-?\d+)px\)/
      .exec(badge.element.style.transform)
      ?.slice(1)
      .map(Number) ?? [0, 0];
    return new DOMRect(x, y, 80, 28);
  };
}

beforeEach(() => {
  vi.clearAllMocks();
  Object.assign(page, { isUnderPanel: false, isCovered: false });
  document.body.innerHTML = '<h1>Kefir</h1>';
  title = document.querySelector('h1') as HTMLElement;
  abort = new AbortController();
  badge = createBadge(document, { onOpen, onPlace }, abort.signal);
  button().setPointerCapture = () => undefined;
  layOut();
  badge.show(VIEW);
  badge.place(title);
});

const where = () => {
  const { left, top } = badge.element.getBoundingClientRect();
  return [left, top];
};
const isSeen = () => badge.element.style.visibility === 'visible';
/** From its place by so much, without letting go. */
const carryBy = (x: number, y: number): void => {
  hand(button(), 'pointerdown', { x: 430, y: 110 });
  hand(button(), 'pointermove', { x: 430 + x, y: 110 + y });
};

describe('the face of the badge', () => {
  it('tells verdict, score and reason to the eye, and all of it by name, in its language', () => {
    expect(button().textContent).toBe('Fits 76live cultures');
    expect(button().getAttribute('aria-label')).toBe(VIEW.label);
    expect(button().title).toBe(VIEW.label);
    expect(button().lang).toBe('de');
    expect(button().getAttribute('aria-haspopup')).toBe('dialog');
    expect(button().dataset.verdict).toBe('fits');
  });

  it('says first what went wrong, what was looked up last, and no number where none is wanted', () => {
    badge.show({ ...VIEW, score: null, warning: 'Could not be saved', source: 'Open Food Facts' });
    expect([...button().children].slice(1).map(({ textContent }) => textContent)).toEqual([
      'Fits',
      'Could not be saved',
      'Open Food Facts',
    ]);
    badge.show({ ...VIEW, reason: null });
    expect(button().textContent).toBe('Fits 76');
  });

  it('has the size it is shown in, whatever sizes were tried, while its place is looked for too', () => {
    expect(button().className.trim()).toBe('');
    badge.follow();
    expect(page.looks).toBe('');
    badge.show({ ...VIEW, place: 'left' });
    badge.place(title);
    expect([...button().classList].sort()).toEqual(['compact', 'corner']);
  });
});

describe('a badge on the page', () => {
  it('opens by a hand and by no script of the page', () => {
    button().click();
    expect(onOpen).not.toHaveBeenCalled();
    hand(button(), 'click');
    expect(onOpen).toHaveBeenCalledTimes(1);
  });

  it('stands where the title leaves room, or in the corner the user chose', () => {
    expect([where(), isSeen(), badge.element.style.position]).toEqual([[420, 106], true, 'absolute']);
    badge.show({ ...VIEW, place: 'right' });
    badge.place(title);
    expect([where(), badge.element.style.position]).toEqual([[900, 700], 'fixed']);
  });

  it('comes before the page’s own content, and goes with its signal', () => {
    expect(badge.element.nextSibling).toBe(document.body);
    abort.abort();
    expect(badge.element.isConnected).toBe(false);
  });

  it('stands still while our panel lies over its title: every place would seem free', () => {
    page.isUnderPanel = true;
    badge.element.style.setProperty('transform', 'translate(1px, 1px)');
    badge.follow();
    expect(where()).toEqual([1, 1]);
  });

  it('climbs over a title that lies in a layer of its own, and no higher than it must', () => {
    expect(badge.element.style.zIndex).toBe('1');
    page.isCovered = true;
    badge.follow();
    expect(badge.element.style.zIndex).toBe('2147483000');
  });

  it('does not move on its own once it is hidden', () => {
    badge.hide();
    badge.follow();
    expect(isSeen()).toBe(false);
    badge.place(title);
    expect(isSeen()).toBe(true);
  });
});

describe('a badge that is carried', () => {
  it('goes with the hand, and nowhere else meanwhile', () => {
    carryBy(50, 20);
    expect(where()).toEqual([470, 126]);
    badge.follow();
    expect(where()).toEqual([470, 126]);
  });

  it.each<[string, [number, number], string, [number, number]]>([
    ['the left corner', [-300, 500], 'left', [16, 700]],
    ['the right corner', [300, 500], 'right', [900, 700]],
    ['the right corner, far beside the title', [200, 0], 'right', [900, 700]],
    ['the left corner, far under the title', [20, 160], 'left', [16, 700]],
  ])('let go by %s it stays there, and the place is told', (_what, [x, y], place, spot) => {
    carryBy(x, y);
    hand(button(), 'pointerup');
    expect(onPlace.mock.calls).toEqual([[place]]);
    expect(where()).toEqual(spot);
  });

  it('let go near the title it stands there again, which is no news', () => {
    carryBy(30, 60);
    hand(button(), 'pointerup');
    expect(onPlace).not.toHaveBeenCalled();
    expect(where()).toEqual([420, 106]);
  });

  it('that is hidden on the way stays hidden when it is let go, and comes back to its own place', () => {
    carryBy(50, 20);
    badge.hide();
    hand(button(), 'pointermove', { x: 600, y: 400 });
    hand(button(), 'pointerup');
    expect([isSeen(), onPlace.mock.calls]).toEqual([false, []]);
    badge.place(title);
    expect([isSeen(), where()]).toEqual([true, [420, 106]]);
  });
});
