/** Words with a space between them, as a set: shorter in a page's script than so many strings. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));
