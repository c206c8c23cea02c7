/** What one message carries at most; page scripts keep to it, the background refuses more. */

/** Tiles asked about at once. */
export const MOST_TILES = 200;
/** Characters of an address. Reading a page takes no longer one from it. */
export const LONGEST_ADDRESS = 4_000;
