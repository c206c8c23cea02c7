/** Words that lead from prose to the first ingredient, as alternatives of a pattern: "with" and "contains" in the languages of shops. */
import headings from '../../../../rules/skincare/headings.json' with { type: 'json' };

export const INTRO_WORDS = { with: headings.with.join('|'), contains: headings.contains.join('|') };
