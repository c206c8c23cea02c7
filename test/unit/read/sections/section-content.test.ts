import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../../src/read/read-page';

function listOf(body: string): string | null {
  const html = `<html><body><h1>Oat bar</h1><p>€ 2.00</p><button>Add to basket</button>${body}</body></html>`;
  // happy-dom types its documents as its own.
  const document = new new Window().DOMParser().parseFromString(html, 'text/html') as unknown as Document;
  const { sections } = readPage(document, { url: 'https://shop.example/product/oat-bar' });
  return sections.find(({ role }) => role === 'ingredients')?.text ?? null;
}

describe('a button as a heading', () => {
  it('opens what stands after it', () => {
    expect(listOf('<div><button>Ingredients</button></div><div>Oats, honey, salt</div>')).toBe(
      'Oats, honey, salt',
    );
  });

  it('opens what stands after it beside another that stands before', () => {
    expect(
      listOf('<div><button>Details</button><button>Ingredients</button><p>Oats, honey, salt</p></div>'),
    ).toBe('Oats, honey, salt');
  });

  it('may open what stands after a row of them, where it is the first', () => {
    expect(
      listOf('<div><button>Ingredients</button><button>Details</button></div><div>Oats, honey, salt</div>'),
    ).toBe('Oats, honey, salt');
  });

  it('does not take what stands after a row of them for the later ones', () => {
    expect(
      listOf('<div><button>Details</button><button>Ingredients</button></div><div>Oats, honey, salt</div>'),
    ).toBe(null);
  });
});
