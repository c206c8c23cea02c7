import { ratingDatabase } from '../store/database';

/** The background's own door to the kept ratings; opens on first use and again after the browser closed it. */
export const shelf = ratingDatabase();
