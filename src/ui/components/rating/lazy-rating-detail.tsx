import { lazyPart } from '../../lazy-part';

/** A rating in full. It brings the sentences of all rules in all languages, which no list needs in order to be shown. */
export const LazyRatingDetail = lazyPart(() => import('./rating-detail').then((part) => part.RatingDetail));
