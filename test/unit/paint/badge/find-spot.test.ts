// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cornerSpot, findSpot } from '../../../../src/paint/badge/find-spot';
import { coversPinned, isUnderPanel } from '../../../../src/paint/free-space';

type Box = readonly [x: number, y: number, width: number, height: number];

/** As a browser lays it out: where each element lies, and where its words do. */
const boxes = new Map<Element, DOMRect>();
const lines = new Map<Element, readonly DOMRect[]>();
const rect = ([x, y, width, height]: Box) => new DOMRect(x, y, width, height);
const SIZES = {
  full: { width: 180, height: 28 },
  compact: { width: 90, height: 28 },
  corner: { width: 100, height: 36 },
};

function lay(html: string, box: Box, words: readonly Box[] = []): HTMLElement {
  document.body.insertAdjacentHTML('beforeend', html);
  const element = document.body.lastElementChild as HTMLElement;
  boxes.set(element, rect(box));
  lines.set(element, words.map(rect));
  return element;
}

function windowOf(width: number, height = 800): void {
  const root = document.documentElement;
  vi.spyOn(root, 'clientWidth', 'get').mockReturnValue(width);
  vi.spyOn(root, 'clientHeight', 'get').mockReturnValue(height);
  for (const element of [root, document.body]) boxes.set(element, rect([0, 0, width, height]));
}

/** Two lines of 400 and 200 pixels. */
const layTitle = () =>
  lay(
    '<h1>Kefir</h1>',
    [100, 100, 400, 60],
    [
      [100, 100, 400, 30],
      [100, 130, 150, 30],
      [250, 130, 50, 30],
      // Of an empty element at its end.
      [100, 180, 0, 30],
    ],
  );
/** No place is left above the title. */
const layPicture = () => lay('<img>', [0, 0, 1000, 99]);

beforeEach(() => {
  document.body.replaceChildren();
  boxes.clear();
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    return boxes.get(this) ?? new DOMRect();
  });
  vi.spyOn(Range.prototype, 'getClientRects').mockImplementation(function (this: Range) {
    const element = this.startContainer;
    return (element instanceof Element ? (lines.get(element) ?? []) : []) as unknown as DOMRectList;
  });
  document.elementsFromPoint = (x, y) =>
    [...boxes]
      .filter(([, { left, right, top, bottom }]) => x >= left && x < right && y >= top && y < bottom)
      .map(([element]) => element)
      .sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? 1 : -1));
  windowOf(1000);
});
afterEach(() => vi.restoreAllMocks());

describe('a badge by the title', () => {
  it('stands behind the last word with its reason', () => {
    expect(findSpot(layTitle(), SIZES)).toEqual({ at: 'title', x: 310, y: 131, compact: false });
  });

  it('stands before it where the page runs from right to left', () => {
    const title = lay('<h1 style="direction: rtl">كفير</h1>', [500, 100, 400, 30], [[600, 100, 300, 30]]);
    expect(findSpot(title, SIZES)).toMatchObject({ at: 'title', x: 410, compact: false });
    // Too near to the edge of the window.
    lines.set(title, [rect([194, 100, 706, 30])]);
    expect(findSpot(title, SIZES)).toEqual({ at: 'title', x: 720, y: 134, compact: false });
  });

  it('stands under a title whose last line leaves no room, and above it where a button is under it', () => {
    windowOf(480);
    const title = layTitle();
    expect(findSpot(title, SIZES)).toEqual({ at: 'title', x: 100, y: 164, compact: false });
    lay('<button>Add</button>', [100, 162, 200, 40]);
    expect(findSpot(title, SIZES)).toEqual({ at: 'title', x: 100, y: 70, compact: false });
  });

  it('covers no words of the page, and lies over the empty part of a line', () => {
    windowOf(480);
    const title = layTitle();
    layPicture();
    const text = lay('<p>by Hillside</p>', [100, 160, 380, 40], [[300, 164, 80, 20]]);
    expect(findSpot(title, SIZES)).toMatchObject({ x: 100, y: 164, compact: false });
    lines.set(text, [rect([200, 164, 80, 20])]);
    expect(findSpot(title, SIZES).compact).toBe(true);
    // A line of no height shows nothing.
    lines.set(text, [rect([100, 164, 300, 0])]);
    expect(findSpot(title, SIZES)).toMatchObject({ x: 100, y: 164, compact: false });
  });

  it('leaves its reason away where there is room for the verdict alone', () => {
    windowOf(430);
    const title = layTitle();
    layPicture();
    lay('<button>Add</button>', [100, 162, 300, 200]);
    expect(findSpot(title, SIZES)).toEqual({ at: 'title', x: 310, y: 131, compact: true });
  });

  it('stands at the far end of the lines that follow, where their beginnings are taken', () => {
    windowOf(390);
    const title = lay('<h1>Kefir</h1>', [10, 100, 370, 30], [[10, 100, 365, 30]]);
    layPicture();
    const text = lay('<p>by Hillside</p>', [10, 130, 370, 80], [[10, 130, 240, 80]]);
    expect(findSpot(title, SIZES)).toEqual({ at: 'title', x: 290, y: 132, compact: true });
    lines.set(text, [rect([10, 130, 150, 80])]);
    expect(findSpot(title, SIZES)).toEqual({ at: 'title', x: 200, y: 132, compact: false });
  });

  it('reaches no further than a narrow title, and never out of the window', () => {
    windowOf(180);
    const title = lay('<h1>Kefir</h1>', [20, 100, 150, 30], [[20, 100, 140, 30]]);
    layPicture();
    lay('<p>by Hillside</p>', [20, 130, 150, 80], [[20, 130, 150, 14]]);
    expect(findSpot(title, { ...SIZES, full: { width: 152, height: 28 } })).toMatchObject({
      x: 80,
      compact: true,
    });
    boxes.set(title, rect([0, 100, 60, 30]));
    lines.set(title, [rect([0, 100, 100, 30])]);
    expect(findSpot(title, SIZES).at).toBe('left');
  });

  it.each([
    ['a picture in a line', '<p>by <img></p>'],
    ['a long text, which is a section of the page', `<p>${'word '.repeat(200)}</p>`],
    ['a link', '<a href="/">Hillside</a>'],
    ['a part of a link', '<a href="/"><b>Hillside</b></a>'],
  ])('never lies over %s', (_what, html) => {
    windowOf(390);
    const title = lay('<h1>Kefir</h1>', [10, 100, 370, 30], [[10, 100, 365, 30]]);
    layPicture();
    const part = lay(html, [10, 130, 370, 300]);
    if (part.firstElementChild?.localName === 'b')
      boxes.set(part.firstElementChild, rect([10, 130, 370, 300]));
    expect(findSpot(title, SIZES).at).toBe('left');
  });

  it('takes a corner without a title, or where none is to be seen', () => {
    const corner = { at: 'left', x: 16, y: 748, compact: true };
    expect(findSpot(null, SIZES)).toEqual(corner);
    for (const hidden of [
      [500, 300, 0, 30],
      [500, 300, 60, 0],
    ] as const)
      expect(findSpot(lay('<h1>Kefir</h1>', hidden), SIZES)).toEqual(corner);
  });

  it('outside the window keeps to the box of the title', () => {
    const below = lay('<h1>Kefir</h1>', [100, 900, 400, 30], [[100, 900, 150, 30]]);
    expect(findSpot(below, SIZES)).toMatchObject({ at: 'title', x: 260, y: 901, compact: false });
    lines.set(below, [rect([100, 900, 390, 30])]);
    expect(findSpot(below, SIZES).at).toBe('left');
    const above = lay('<h1>Kefir</h1>', [100, -200, 880, 30], [[100, -200, 880, 30]]);
    expect(findSpot(above, SIZES).at).toBe('left');
  });
});

describe('a badge in a corner', () => {
  it('is lifted over what can be pressed there, and over a bar that the page pinned', () => {
    const link = lay('<a href="/">Chat</a>', [0, 740, 300, 60]);
    expect(cornerSpot('left', SIZES.corner)).toMatchObject({ at: 'left', x: 16, y: 684 });
    expect(cornerSpot('right', SIZES.corner)).toMatchObject({ at: 'right', x: 884, y: 748 });
    link.remove();
    boxes.delete(link);
    const bar = lay('<div style="position: fixed">Cookies</div>', [0, 690, 1000, 110]);
    expect(cornerSpot('right', SIZES.corner).y).toBe(620);
    expect(coversPinned(new DOMRect(16, 748, 100, 36))).toBe(true);
    // All of the page in one pinned frame is no bar.
    boxes.set(bar, rect([0, 0, 1000, 800]));
    expect(cornerSpot('right', SIZES.corner).y).toBe(748);
  });

  it('stands at the foot where everything is taken', () => {
    lay('<button>All</button>', [0, 0, 1000, 800]);
    expect(cornerSpot('left', SIZES.corner).y).toBe(748);
  });
});

it('under our open panel nothing of the page answers', () => {
  const title = layTitle();
  expect(isUnderPanel(title)).toBe(false);
  boxes.delete(document.body);
  boxes.delete(title);
  const shown = rect([100, 100, 400, 60]);
  vi.spyOn(title, 'getBoundingClientRect').mockReturnValue(shown);
  const panel = document.createElement('gutlight-panel');
  document.documentElement.append(panel);
  boxes.set(panel, rect([0, 0, 1000, 800]));
  expect(isUnderPanel(title)).toBe(true);
  // Out of the window nothing can be asked.
  shown.y = 2_000;
  expect(isUnderPanel(title)).toBe(false);
  panel.remove();
});
