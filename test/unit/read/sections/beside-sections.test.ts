import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../../src/read/read-page';

function sectionsOf(body: string): [role: string, text: string][] {
  const window = new Window();
  const html = `<html><body><h1>LGG capsules</h1><button>Add to basket</button>
    <h2>Other ingredients</h2><p>Inulin, capsule (hydroxypropyl methylcellulose), magnesium stearate.</p>${body}</body></html>`;
  // happy-dom types its documents as its own.
  const document = new window.DOMParser().parseFromString(html, 'text/html') as unknown as Document;
  const page = readPage(document, { url: 'https://shop.example/product/lgg' });
  return page.sections.map(({ role, text }) => [role, text]);
}

describe('what stands beside the list', () => {
  it('is read under headings of its own: storage as a statement, directions as directions', () => {
    const found =
      sectionsOf(`<h2>Storage and information</h2><p>10 billion CFU, guaranteed through the expiry date.</p>
      <p>Store below 25 °C.</p><h2>Directions</h2><p>Take one capsule a day.</p>`);
    expect(found).toContainEqual([
      'statement',
      '10 billion CFU, guaranteed through the expiry date.\nStore below 25 °C.',
    ]);
    expect(found).toContainEqual(['directions', 'Take one capsule a day.']);
  });

  it('is read in a closed accordion', () => {
    const found = sectionsOf('<details><summary>Lagerung</summary><p>Kühl lagern.</p></details>');
    expect(found).toContainEqual(['statement', 'Kühl lagern.']);
  });

  it('is not taken from reviews, recommendations or an article', () => {
    const found = sectionsOf(`<div class="reviews"><h3>Storage</h3><p>I keep mine in the fridge.</p></div>
      <h2>Storage</h2><p>${'A long story about storing things. '.repeat(80)}</p>`);
    expect(found.filter(([role]) => role === 'statement')).toEqual([]);
  });
});
