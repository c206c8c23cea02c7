// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { shownTile } from '../../../../src/paint/listing/shown-tile';
import { createTileMarks, type MarkedTile } from '../../../../src/paint/listing/tile-marks';
import type { TileView } from '../../../../src/protocol/messages';
import { rememberRoot } from '../closed-root';

const root = rememberRoot();
const FITS: TileView = { verdict: 'fits', score: 76, label: 'Fits 76' };
const OFF: TileView = { verdict: 'off', score: 12, label: 'Off the guide 12' };
const boxes = new Map<string, DOMRect>();

beforeEach(() => {
  document.querySelector('gutlight-tile')?.remove();
  boxes.clear();
  document.body.innerHTML =
    '<ul><li id="a"><a href="/p/a">A</a></li><li id="b"><a href="/p/b">B</a></li></ul>';
  HTMLElement.prototype.getBoundingClientRect = function (this: HTMLElement) {
    if (this.localName === 'gutlight-tile') return new DOMRect(0, -300, 0, 0);
    return boxes.get(this.id) ?? new DOMRect(0, 0, 0, 0);
  };
  boxes.set('a', new DOMRect(10, 20, 200, 300));
  boxes.set('b', new DOMRect(220, 20, 200, 300));
});

function tile(id: string, view: TileView): MarkedTile {
  const element = document.getElementById(id) as HTMLElement;
  const link = element.querySelector('a') as HTMLElement;
  return { tile: shownTile({ shopId: id, gtin: null, url: `/p/${id}`, element, link }), view };
}

function marksOn(dimOff: boolean, signal = new AbortController().signal) {
  const marks = createTileMarks(document, { lang: 'de', dimOff }, signal);
  const drawn = () => [...root().querySelectorAll('span')];
  const veils = () => [...root().querySelectorAll('i')];
  return { marks, drawn, veils };
}

describe('marks on tiles', () => {
  it('say verdict and score in the reader’s language, each over its own tile', () => {
    const { marks, drawn, veils } = marksOn(false);
    marks.show([tile('a', FITS), tile('b', OFF)]);
    marks.place();
    expect(drawn().map(({ textContent, lang, dataset }) => [textContent, lang, dataset.verdict])).toEqual([
      ['Fits 76', 'de', 'fits'],
      ['Off the guide 12', 'de', 'off'],
    ]);
    expect(drawn().map((mark) => mark.getAttribute('aria-label'))).toEqual([
      'A – Fits 76',
      'B – Off the guide 12',
    ]);
    expect(drawn().map(({ style }) => [style.transform, style.maxWidth])).toEqual([
      ['translate(16px, 326px)', '188px'],
      ['translate(226px, 326px)', '188px'],
    ]);
    expect(veils()).toEqual([]);
  });

  it('stand behind the page’s own content in no layout of it, and go with their signal', () => {
    const abort = new AbortController();
    const { marks } = marksOn(false, abort.signal);
    marks.show([tile('a', FITS)]);
    const host = document.querySelector<HTMLElement>('gutlight-tile');
    expect(host?.parentElement).toBe(document.documentElement);
    expect([host?.style.pointerEvents, host?.style.position]).toEqual(['none', 'absolute']);
    host?.remove();
    marks.show([tile('a', FITS)]);
    expect(host?.isConnected).toBe(true);
    abort.abort();
    expect(host?.isConnected).toBe(false);
  });

  it('are drawn once for a verdict that stays, and taken away with one that goes', () => {
    const { marks, drawn, veils } = marksOn(true);
    const a = tile('a', FITS);
    marks.show([a, tile('b', OFF)]);
    const [first] = drawn();
    marks.show([a]);
    expect(drawn()).toEqual([first]);
    expect(veils()).toEqual([]);
    // The shop has drawn the same tile anew.
    const fresh = document.getElementById('a')?.cloneNode(true) as HTMLElement;
    document.getElementById('a')?.replaceWith(fresh);
    marks.show([tile('a', FITS)]);
    marks.place();
    expect(drawn().map(({ hidden }) => hidden)).toEqual([false]);
  });

  it('lay a veil over what is off the guide, if asked to, and over nothing else', () => {
    const { marks, veils } = marksOn(true);
    document.body.style.backgroundColor = 'rgb(20, 20, 20)';
    marks.show([tile('a', FITS), tile('b', OFF)]);
    marks.place();
    expect(veils().map(({ style }) => [style.transform, style.width, style.height])).toEqual([
      ['translate(220px, 320px)', '200px', '300px'],
    ]);
    expect(veils()[0]?.style.backgroundColor).toBe('rgb(20, 20, 20)');
    expect(veils()[0]?.nextElementSibling?.localName).toBe('span');
  });

  it('lay the browser’s own colour over a page that has none', () => {
    const { marks, veils } = marksOn(true);
    document.body.style.backgroundColor = 'rgba(0, 0, 0, 0)';
    marks.show([tile('b', OFF)]);
    expect(veils()[0]?.style.backgroundColor).not.toContain('rgba');
  });

  it('go at once where a tile shows something else, and when it has no room any more', () => {
    const { marks, drawn, veils } = marksOn(true);
    marks.show([tile('a', FITS), tile('b', OFF)]);
    marks.place();
    document.querySelector('#b a')?.setAttribute('href', '/p/c');
    marks.hideStale();
    expect(drawn().map(({ hidden }) => hidden)).toEqual([false, true]);
    expect(veils().map(({ hidden }) => hidden)).toEqual([true]);
    boxes.set('a', new DOMRect(0, 0, 0, 0));
    marks.place();
    expect(drawn().map(({ hidden }) => hidden)).toEqual([true, true]);
    document.querySelector('#b a')?.setAttribute('href', '/p/b');
    marks.place();
    expect(drawn().map(({ hidden }) => hidden)).toEqual([true, false]);
    expect(veils().map(({ hidden }) => hidden)).toEqual([false]);
  });
});
