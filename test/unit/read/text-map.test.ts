import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { rangesOf } from '../../../src/read/text-map';

function body(html: string): Element {
  const window = new Window();
  window.document.body.innerHTML = html;
  return window.document.body as unknown as Element;
}

const span = (text: string, part: string) => ({
  start: text.indexOf(part),
  end: text.indexOf(part) + part.length,
});

describe('from a section back to the page', () => {
  test('a span that crosses elements becomes one range over them', () => {
    const root = body('<p>Whole <b>oats</b>\n  (52%),   sunflower&nbsp;oil, salt</p>');
    const text = 'Whole oats (52%), sunflower oil, salt';
    const ranges = rangesOf(root, text, [span(text, 'Whole oats'), span(text, 'sunflower oil')]);
    expect(ranges.map((range) => range.toString().replace(/\s+/g, ' '))).toEqual([
      'Whole oats',
      'sunflower oil',
    ]);
  });

  test('every printed copy is found, up to three', () => {
    const root = body('<p>sugar, salt</p><p>sugar, salt</p><p>sugar, salt</p><p>sugar, salt</p>');
    expect(rangesOf(root, 'sugar, salt', [{ start: 0, end: 5 }])).toHaveLength(3);
  });

  test('text that is only in a script is not found', () => {
    const root = body('<script type="text/plain">sugar, salt</script><p>pepper</p>');
    expect(rangesOf(root, 'sugar, salt', [{ start: 0, end: 5 }])).toEqual([]);
  });

  test('spans outside the text yield nothing', () => {
    const root = body('<p>sugar, salt</p>');
    expect(
      rangesOf(root, 'sugar, salt', [
        { start: 4, end: 90 },
        { start: 3, end: 3 },
      ]),
    ).toEqual([]);
  });
});
