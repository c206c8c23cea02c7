/**
 * One page of a list of ratings, in an order that an index already has: a page costs one indexed read of `size` cards, at
 * 100 ratings as at 100,000. Filters walk the same index in batches and stop when the page is full; a search starts from the
 * index of words instead. Nothing is ever loaded whole.
 */
import type { Kind } from '../label/kind';
import type { Result } from '../platform/result';
import type { Verdict } from '../rate/rating';
import { attempt, type StoreError } from './attempt';
import type { RatingStore } from './database';
import { searchWords } from './rating-card';
import type { RatingCard } from './records';

export const RATING_SORTS = ['date', 'score', 'sugar', 'fibre'] as const;
export type RatingSort = (typeof RATING_SORTS)[number];

export interface RatingFilter {
  readonly kind: Kind | null;
  readonly verdict: Verdict | null;
  readonly host: string | null;
  readonly tag: string | null;
  /** Every word must begin a word of the name, brand, note, group or tags. */
  readonly search: string;
}

export interface RatingQuery extends RatingFilter {
  readonly list: 'history' | 'saved';
  readonly sort: RatingSort;
  /** Where the page before ended; null: from the start. */
  readonly after: PageMark | null;
  readonly size: number;
}

export interface PageMark {
  readonly at: number;
  readonly key: string;
}

export interface RatingPage {
  readonly cards: readonly RatingCard[];
  readonly next: PageMark | null;
}

const SORT_FIELDS = { date: 'byDate', score: 'byScore', sugar: 'bySugar', fibre: 'byFibre' } as const;

/** One read: large enough that a filter over 10,000 cards takes 20 reads, small enough to be shown soon. */
const BATCH = 500;
/** A search word that begins more names than this says little: the list is walked instead. */
const MOST_SEARCH_HITS = 4000;

export const NO_FILTER: RatingFilter = { kind: null, verdict: null, host: null, tag: null, search: '' };

export function pageOfRatings(
  store: RatingStore,
  query: RatingQuery,
): Promise<Result<RatingPage, StoreError>> {
  return attempt(store, async () => {
    const hits = await searchHits(store, query);
    return hits === null ? walkIndex(store, query) : pageOfHits(hits, query);
  });
}

async function walkIndex(store: RatingStore, query: RatingQuery): Promise<RatingPage> {
  const field = SORT_FIELDS[query.sort];
  const matches = matcher(query);
  const found: RatingCard[] = [];
  let after = query.after;
  const batch = isUnfiltered(query) ? query.size + 1 : BATCH;
  for (;;) {
    const cards = await readBatch(store, query, after, batch);
    for (const card of cards) {
      if (!matches(card)) continue;
      if (found.length === query.size) return { cards: found, next: markOf(found.at(-1), field) };
      found.push(card);
    }
    const last = cards.at(-1);
    if (last === undefined || cards.length < batch) return { cards: found, next: null };
    after = markOf(last, field);
  }
}

function readBatch(
  store: RatingStore,
  query: RatingQuery,
  after: PageMark | null,
  size: number,
): Promise<RatingCard[]> {
  const saved = query.list === 'saved' ? 1 : 0;
  const lower = [saved, after?.at ?? Number.NEGATIVE_INFINITY, after?.key ?? ''];
  const upper = [saved, Number.POSITIVE_INFINITY, '\uffff'];
  return store.cards
    .where(`[saved+${SORT_FIELDS[query.sort]}+key]`)
    .between(lower, upper, after === null, true)
    .limit(size)
    .toArray();
}

/** The cards that the search can mean, or null when there is no search or it is too wide for the index of words. */
async function searchHits(store: RatingStore, query: RatingQuery): Promise<RatingCard[] | null> {
  const longest = searchWords(query.search).sort((a, b) => b.length - a.length)[0];
  if (longest === undefined) return null;
  const keys = await store.cards.where('words').startsWith(longest).limit(MOST_SEARCH_HITS).primaryKeys();
  if (keys.length === MOST_SEARCH_HITS) return null;
  const cards = await store.cards.bulkGet([...new Set(keys)]);
  return cards.filter((card) => card !== undefined);
}

function pageOfHits(hits: readonly RatingCard[], query: RatingQuery): RatingPage {
  const field = SORT_FIELDS[query.sort];
  const saved = query.list === 'saved' ? 1 : 0;
  const matches = matcher(query);
  const { after } = query;
  const rest = hits
    .filter((card) => card.saved === saved && matches(card))
    .sort((a, b) => compareMarks(markOf(a, field), markOf(b, field)))
    .filter((card) => after === null || compareMarks(markOf(card, field), after) > 0);
  const cards = rest.slice(0, query.size);
  return { cards, next: rest.length > cards.length ? markOf(cards.at(-1), field) : null };
}

function matcher(query: RatingFilter): (card: RatingCard) => boolean {
  const terms = searchWords(query.search);
  return (card) =>
    (query.kind === null || card.kind === query.kind) &&
    (query.verdict === null || card.verdict === query.verdict) &&
    (query.host === null || card.host === query.host) &&
    (query.tag === null || card.tags.includes(query.tag)) &&
    terms.every((term) => card.words.some((word) => word.startsWith(term)));
}

function isUnfiltered(query: RatingFilter): boolean {
  return (
    query.kind === null &&
    query.verdict === null &&
    query.host === null &&
    query.tag === null &&
    searchWords(query.search).length === 0
  );
}

type SortField = (typeof SORT_FIELDS)[RatingSort];

function markOf(card: RatingCard, field: SortField): PageMark;
function markOf(card: RatingCard | undefined, field: SortField): PageMark | null;
function markOf(card: RatingCard | undefined, field: SortField): PageMark | null {
  return card === undefined ? null : { at: card[field], key: card.key };
}

/** Infinity minus Infinity is no number, hence no subtraction. */
function compareMarks(a: PageMark, b: PageMark): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  if (a.key === b.key) return 0;
  return a.key < b.key ? -1 : 1;
}
