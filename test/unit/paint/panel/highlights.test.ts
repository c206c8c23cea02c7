import { Window } from 'happy-dom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mapLabel } from '../../../../src/paint/panel/highlights';

beforeEach(() => {
  const window = new Window();
  vi.stubGlobal('NodeFilter', window.NodeFilter);
  vi.stubGlobal('Text', window.Text);
  vi.stubGlobal('document', window.document);
});
afterEach(() => vi.unstubAllGlobals());

/** What the ranges of these parts of `label` show on a page. */
function shownOn(html: string, label: string, parts: readonly string[]): string[] {
  document.body.innerHTML = html;
  const spans = parts.map((part) => ({
    start: label.indexOf(part),
    end: label.indexOf(part) + part.length,
  }));
  return mapLabel(document, label)
    .rangesOf(spans)
    .map((range) => range.toString().replace(/\s+/g, ' '));
}

describe('from a label back to the page', () => {
  it('a part that crosses elements becomes one range over them', () => {
    const html = '<p>Whole <b>oats</b>\n  (52%),   sunflower&nbsp;oil, salt</p>';
    expect(shownOn(html, 'Whole oats (52%), sunflower oil, salt', ['Whole oats', 'sunflower oil'])).toEqual([
      'Whole oats',
      'sunflower oil',
    ]);
  });

  it('text that is only in a script is not found', () => {
    const html = '<script type="text/plain">sugar, salt</script><p>pepper</p>';
    expect(shownOn(html, 'sugar, salt', ['sugar'])).toEqual([]);
  });

  it('a label that the page does not print, and a part that is none, mark nothing', () => {
    expect(shownOn('<p>sugar, salt</p>', 'sugar, pepper', ['sugar'])).toEqual([]);
    expect(shownOn('<p>sugar, salt</p>', 'sugar, salt', [''])).toEqual([]);
  });

  it('of a label that reads otherwise than the page, only what both say is marked', () => {
    const page = '<p>Whole rolled oats (52%), sunflower oil, raw sugar, glucose syrup, honey, salt</p>';
    const mended = 'Whole rolled oats (52%), sunflower oil, raw sugar, honey, salt';
    expect(shownOn(page, mended, ['raw sugar', 'honey', 'salt'])).toEqual(['raw sugar']);
  });

  it('a beginning that stands alone higher up does not hide the whole list below', () => {
    const list = 'Whole oats (52%), sunflower oil, sugar, glucose syrup, honey, salt';
    const html = `<p>${list.slice(0, 55)}… more</p><h2>Ingredients</h2><p>${list}</p>`;
    expect(shownOn(html, list, ['honey'])).toEqual(['honey']);
  });
});
