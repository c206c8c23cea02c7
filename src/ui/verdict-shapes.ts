import type { Verdict } from '../rate/rating';

/**
 * The shape of each verdict on a 16 × 16 grid, so that it can be told without colour: a full disc, a half disc, an open
 * ring with a bar, a dashed ring, a short bar.
 */
export const VERDICT_SHAPES: Readonly<Record<Verdict, readonly string[]>> = {
  fits: ['M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm-1.2 9.9 4.9-4.9-1.2-1.2-3.7 3.7-1.6-1.6L4 8.1l2.8 2.8Z'],
  mixed: ['M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm0 1.6v10.8a5.4 5.4 0 0 0 0-10.8Z'],
  off: [
    'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm0 1.6a5.4 5.4 0 1 0 0 10.8A5.4 5.4 0 0 0 8 2.6ZM4.8 7.1h6.4v1.8H4.8Z',
  ],
  unknown: [
    'M8 1 9.6 1.2 9.3 2.7 8 2.6 6.7 2.7 6.4 1.2ZM12.4 2.6 13.8 4.1 12.5 5 11.5 3.8ZM14.8 6.6 15 8 14.8 9.6 13.3 9.3 13.3 6.8ZM13.8 12 12.4 13.4 11.5 12.2 12.5 11ZM9.6 14.8 8 15 6.4 14.8 6.7 13.3 9.3 13.3ZM3.6 13.4 2.2 12 3.5 11 4.5 12.2ZM1.2 9.6 1 8 1.2 6.6 2.7 6.8 2.7 9.3ZM2.2 4.1 3.6 2.6 4.5 3.8 3.5 5Z',
    'M7.1 7.1h1.8v1.8H7.1Z',
  ],
  'not-rated': ['M3 7.1h10v1.8H3Z'],
};
