/**
 * One page of a list of ratings, in an order that an index already has: a page costs one indexed read of `size` cards, at
 * 100 ratings as at 100,000. With a filter or a search there are two ways, and neither loads the whole list: walk the sorted index
 * until the page is full, or fetch what the index of the filter names and sort that. Where many cards match, the walk ends soon;
 * where few do, there are few to fetch.
 */
import type { Collection } from 'dexie';
import type { Result } from '../platform/result';
import { attempt, type StoreError } from './attempt';
import type { RatingStore } from './database';
import { searchWords } from './rating-card';
import {
  compareMarks,
  markOf,
  matcherOf,
  type PageMark,
  type RatingQuery,
  SORT_FIELDS,
} from './rating-query';
import type { RatingCard } from './records';

export interface RatingPage {
  readonly cards: readonly RatingCard[];
  readonly next: PageMark | null;
}

/** So few are fetched before anything else is tried. */
const FEW_HITS = 100;
/** Fetching one card by its key costs about as much as walking ten in order. */
const MOST_HITS = 1000;
/** One read of a walk: the first fills a page of 40 where every twelfth card matches; larger ones read what nobody needs. */
const FIRST_BATCH = 500;
const NEXT_BATCH = 1000;

export function pageOfRatings(
  store: RatingStore,
  query: RatingQuery,
): Promise<Result<RatingPage, StoreError>> {
  return attempt(store, async () => {
    const matches = matcherOf(query);
    if (matches === null) return firstOf(await readOn(store, query, query.after, query.size + 1), query);
    const hits = await fewestHits(store, query);
    if (hits !== null && hits.length <= FEW_HITS) return pageOfHits(store, hits, query, matches);
    return walkIndex(store, query, matches, hits);
  });
}

async function walkIndex(
  store: RatingStore,
  query: RatingQuery,
  matches: (card: RatingCard) => boolean,
  hits: readonly string[] | null,
): Promise<RatingPage> {
  const found: RatingCard[] = [];
  let { after } = query;
  for (let size = FIRST_BATCH; ; size = NEXT_BATCH) {
    const cards = await readOn(store, query, after, size);
    found.push(...cards.filter(matches));
    const last = cards.at(-1);
    if (found.length > query.size || last === undefined || cards.length < size) return firstOf(found, query);
    if (hits !== null) return pageOfHits(store, hits, query, matches);
    after = markOf(last, query.sort);
  }
}

/** The next cards of the sorted list. */
function readOn(
  store: RatingStore,
  query: RatingQuery,
  after: PageMark | null,
  size: number,
): Promise<RatingCard[]> {
  const saved = savedIn(query);
  const lower = [saved, after?.at ?? Number.NEGATIVE_INFINITY, after?.key ?? ''];
  const upper = [saved, Number.POSITIVE_INFINITY, '\uffff'];
  return store.cards
    .where(`[saved+${SORT_FIELDS[query.sort]}+key]`)
    .between(lower, upper, after === null, true)
    .limit(size)
    .toArray();
}

/** Keys of the cards that some part of the filter leaves, by its own index; null: each part leaves too many to fetch. */
async function fewestHits(store: RatingStore, query: RatingQuery): Promise<string[] | null> {
  for (const narrowed of narrowings(store, query)) {
    const keys = await narrowed.limit(MOST_HITS).primaryKeys();
    if (keys.length < MOST_HITS) return [...new Set(keys)];
  }
  return null;
}

/** The likely narrowest first: a long word, a tag, then verdict, kind and shop. */
function narrowings(store: RatingStore, query: RatingQuery): Collection<RatingCard, string>[] {
  const { tag, verdict, kind, host } = query;
  const saved = savedIn(query);
  const words = searchWords(query.search).sort((a, b) => b.length - a.length);
  return [
    ...words.slice(0, 1).map((word) => store.cards.where('words').startsWith(word)),
    ...(tag === null ? [] : [store.cards.where('tags').equals(tag)]),
    ...(verdict === null ? [] : [store.cards.where('[saved+verdict]').equals([saved, verdict])]),
    ...(kind === null ? [] : [store.cards.where('[saved+kind]').equals([saved, kind])]),
    ...(host === null ? [] : [store.cards.where('[saved+host]').equals([saved, host])]),
  ];
}

async function pageOfHits(
  store: RatingStore,
  hits: readonly string[],
  query: RatingQuery,
  matches: (card: RatingCard) => boolean,
): Promise<RatingPage> {
  const { after, sort } = query;
  const saved = savedIn(query);
  const cards = (await store.cards.bulkGet([...hits])).filter((card) => card !== undefined);
  const rest = cards
    .filter((card) => card.saved === saved && matches(card))
    .sort((a, b) => compareMarks(markOf(a, sort), markOf(b, sort)))
    .filter((card) => after === null || compareMarks(markOf(card, sort), after) > 0);
  return firstOf(rest, query);
}

/** Cuts a page off; one card more than the page has shows that it goes on. */
function firstOf(found: readonly RatingCard[], { size, sort }: RatingQuery): RatingPage {
  const cards = found.slice(0, size);
  const last = cards.at(-1);
  return { cards, next: found.length > size && last !== undefined ? markOf(last, sort) : null };
}

function savedIn({ list }: RatingQuery): 0 | 1 {
  return list === 'saved' ? 1 : 0;
}
