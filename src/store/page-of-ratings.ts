/**
 * One page of a list of ratings, in an order that an index already has: a page costs one indexed read of `size` cards, at
 * 100 ratings as at 100,000. A filter or search that leaves few cards starts from its own index; one that leaves many walks the
 * sorted index in batches and stops when the page is full. Nothing is ever loaded whole.
 */
import type { Collection } from 'dexie';
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
/** Cards read one by one: 1,000 take about as long as walking 5,000 in order. */
const MOST_HITS = 1000;

export const NO_FILTER: RatingFilter = { kind: null, verdict: null, host: null, tag: null, search: '' };

export function pageOfRatings(
  store: RatingStore,
  query: RatingQuery,
): Promise<Result<RatingPage, StoreError>> {
  return attempt(store, async () => {
    const hits = await fewHits(store, query);
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

/**
 * The cards that a filter or a word of the search leaves, by its index; null when each leaves so many that walking the
 * sorted list finds a page of them sooner.
 */
async function fewHits(store: RatingStore, query: RatingQuery): Promise<RatingCard[] | null> {
  for (const narrowed of narrowings(store, query)) {
    const keys = await narrowed.limit(MOST_HITS).primaryKeys();
    if (keys.length === MOST_HITS) continue;
    const cards = await store.cards.bulkGet([...new Set(keys)]);
    return cards.filter((card) => card !== undefined);
  }
  return null;
}

/** The likely narrowest first: a long word, a tag, then verdict, kind and shop. */
function narrowings(store: RatingStore, query: RatingQuery): Collection<RatingCard, string>[] {
  const saved = query.list === 'saved' ? 1 : 0;
  const words = searchWords(query.search).sort((a, b) => b.length - a.length);
  return [
    ...words.slice(0, 1).map((word) => store.cards.where('words').startsWith(word)),
    ...(query.tag === null ? [] : [store.cards.where('tags').equals(query.tag)]),
    ...(query.verdict === null ? [] : [store.cards.where('[saved+verdict]').equals([saved, query.verdict])]),
    ...(query.kind === null ? [] : [store.cards.where('[saved+kind]').equals([saved, query.kind])]),
    ...(query.host === null ? [] : [store.cards.where('host').equals(query.host)]),
  ];
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
