// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { createBadgeStand } from '../../../../src/paint/badge/badge-stand';
import { findSpot } from '../../../../src/paint/badge/find-spot';
import type { BadgeView } from '../../../../src/protocol/badge-view';

/** What says that the title may have moved. */
let pageMoves: () => void = () => undefined;
/** Until when it says so. */
let ends: AbortSignal;
vi.mock('../../../../src/paint/keep-in-place', () => ({
  keepInPlace(_title: unknown, onMove: () => void, signal: AbortSignal): void {
    pageMoves = onMove;
    ends = signal;
  },
}));
vi.mock('../../../../src/paint/badge/find-spot', () => {
  const spot = { at: 'title', x: 10, y: 10, compact: false };
  return { findSpot: vi.fn(() => spot), cornerSpot: () => spot };
});
vi.mock('../../../../src/paint/free-space', () => ({ isUnderPanel: () => false }));
document.elementFromPoint = () => null;

const VIEW: BadgeView = {
  verdict: 'fits',
  score: 76,
  word: 'Fits',
  reason: null,
  label: 'Fits 76',
  source: null,
  warning: null,
  place: 'title',
  lang: 'en',
};

let abort = new AbortController();

function setUp() {
  abort.abort();
  abort = new AbortController();
  document.body.innerHTML = '<h1>Plain kefir</h1>';
  const stand = createBadgeStand({ onOpen: () => undefined, onPlace: () => undefined }, abort.signal);
  stand.show(VIEW, 'Plain kefir');
  const host = () => document.querySelector<HTMLElement>('gutlight-badge');
  const isSeen = () => host()?.style.visibility === 'visible';
  return { stand, host, isSeen };
}

it('a hidden badge stays hidden while the page moves, until it is called back', () => {
  const { stand, isSeen } = setUp();
  expect(isSeen()).toBe(true);
  stand.hide();
  pageMoves();
  expect(isSeen()).toBe(false);
  stand.focus();
  expect(isSeen()).toBe(false);
  stand.comeBack('Plain kefir');
  expect(isSeen()).toBe(true);
  pageMoves();
  expect(isSeen()).toBe(true);
});

it('a badge that the page takes away comes back three times and no more, with the next product again', () => {
  const { stand, host } = setUp();
  for (const isBack of [true, true, true, false]) {
    host()?.remove();
    stand.comeBack('Plain kefir');
    expect(host() !== null).toBe(isBack);
  }
  stand.show(VIEW, 'Plain kefir');
  expect(host()).not.toBeNull();
});

it('knows that its title reads otherwise or is gone', () => {
  const { stand } = setUp();
  expect(stand.isTrue()).toBe(true);
  document.body.innerHTML = '<h1>Cola</h1>';
  expect(stand.isTrue()).toBe(false);
  stand.comeBack('Cola');
  expect(stand.isTrue()).toBe(true);
  document.querySelector('h1')?.replaceChildren('Lemonade');
  expect(stand.isTrue()).toBe(false);
  document.body.replaceChildren();
  stand.comeBack('Lemonade');
  expect(stand.isTrue()).toBe(true);
});

it('moves only while its title stands, and asks about no title but the present one', () => {
  const { stand } = setUp();
  const first = pageMoves;
  const firstEnd = ends;
  document.body.innerHTML = '<h1>Cola</h1>';
  const moved = vi.mocked(findSpot).mockClear();
  first();
  stand.focus();
  expect(moved).not.toHaveBeenCalled();
  stand.comeBack('Cola');
  expect(firstEnd.aborted).toBe(true);
  expect(ends.aborted).toBe(false);
  stand.remove();
  expect(ends.aborted).toBe(true);
  stand.show(VIEW, 'Cola');
  expect(ends.aborted).toBe(false);
});

it('leaves nothing in the page when its time is over', () => {
  const { host } = setUp();
  abort.abort();
  expect(host()).toBeNull();
});
