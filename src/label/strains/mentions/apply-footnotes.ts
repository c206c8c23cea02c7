/**
 * "* Recently reclassified as Bifidobacterium animalis subsp. lactis": a label that corrects a name in a footnote. Every organism that
 * carries the mark takes the footnote's name; the footnote itself is no further organism. The whole mark must match: ** is not *.
 */
import type { Mention } from './mention';

const FOOTNOTE =
  /(?:^|\n)[ ]{0,8}([*†‡§#^]{1,4})[ ]{0,4}(?:(?:recently|now|formally|newly)\s)?(?:re-?classified|renamed|reclassifi[ée]e?s?|umbenannt|riclassificato|reclasificado)\s(?:as|en|in|como|come|to)\s/gi;
const MARK = /^[*†‡§#^]{1,4}/;

export function applyFootnotes(text: string, mentions: readonly Mention[]): readonly Mention[] {
  const corrections = new Map<string, Mention>();
  for (const match of text.matchAll(FOOTNOTE)) {
    const at = match.index + match[0].length;
    const named = mentions.find(({ start }) => start >= at && start - at < 4);
    if (named !== undefined && match[1] !== undefined) corrections.set(match[1], named);
  }
  if (corrections.size === 0) return mentions;
  const notes = new Set(corrections.values());
  return mentions
    .filter((mention) => !notes.has(mention))
    .map((mention) => {
      const correction = corrections.get(MARK.exec(text.slice(mention.end, mention.end + 5))?.[0] ?? '');
      if (correction === undefined || mention.row !== null) return mention;
      const { genus, species, subspecies, printedSpecies } = correction;
      return { ...mention, genus, species, subspecies, printedSpecies };
    });
}
