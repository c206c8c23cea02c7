/**
 * The element that shows the product's name, to stand beside. Not a reading of the page: when in doubt there is none, and
 * the badge takes a corner of the window.
 */
const CANDIDATES = 'h1, [itemprop="name"], h2, h3, #productTitle';

/** Enough for any page's headings above the product; a page of ten thousand headings is none of ours. */
const MAX_CANDIDATES = 60;

export function findTitle(document: Document, name: string | null): HTMLElement | null {
  const wanted = fold(name ?? '');
  let best: HTMLElement | null = null;
  let bestScore = 0;
  const candidates = document.querySelectorAll<HTMLElement>(CANDIDATES);
  for (let i = 0; i < Math.min(candidates.length, MAX_CANDIDATES); i++) {
    const element = candidates[i];
    if (element === undefined) continue;
    const score = likeness(
      fold((element.textContent ?? '').slice(0, 600)),
      wanted,
      element.localName === 'h1',
    );
    if (score > bestScore && element.getClientRects().length > 0) {
      best = element;
      bestScore = score;
    }
  }
  return best;
}

function likeness(text: string, wanted: string, isFirstHeading: boolean): number {
  if (text === '') return 0;
  const extra = isFirstHeading ? 0.5 : 0;
  if (wanted !== '' && text === wanted) return 3 + extra;
  if (wanted !== '' && (text.includes(wanted) || (text.length > 8 && wanted.includes(text))))
    return 2 + extra;
  return isFirstHeading ? 1 : 0;
}

function fold(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}
