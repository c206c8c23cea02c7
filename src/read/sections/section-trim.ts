import { HEADING_MARK, WORDS } from '../page-text';
import { headOf, MAYBE_INGREDIENTS } from './headings';
import { isListLike } from './list-likeness';
import { GOES_ON, listLines } from './list-lines';

/**
 * Cuts a section's lines to the list: a repeated heading in front goes, and all from the next part's heading or label on.
 * Allergen and "made in a facility" lines are given apart, as statements. Sentences inside a line are left alone: that is for
 * whoever understands the language.
 */
export interface Trimmed {
  readonly lines: readonly string[];
  readonly statements: readonly string[];
}

const FACILITY =
  /^(?:made|baked|produced|manufactured|processed|packed|packaged)\b.{0,60}\b(?:facility|factory|equipment|lines?|site)\b/i;
/** What is said not to be in it. */
const FREE =
  /^(?:not (?:manufactured|made)|contains no\b|does not contain|free (?:from|of)\b|gluten[- ]free|(?:no|ohne|sans|senza|sin|without|zonder) )/i;
/** Lines that belong to a list although they read like sentences: its footnotes, items of their own and "Contains …". */
const FOOTNOTE = /^[*†‡^¹²³]+/;
const ITEM = /^[•([\d]/;
const CONTENT = /^(?:\S{0,3}contain|contien[et]|bevat|enthält|traces|(?:kann?|may|peut|puede|può) )/i;
/** A note whose mark stands nowhere in the list is the shop's own. */
function isKept(line: string, list: readonly string[]): boolean {
  const [mark] = FOOTNOTE.exec(line) ?? [];
  return mark === undefined
    ? ITEM.test(line) || CONTENT.test(line)
    : list.some((other) => other.includes(mark));
}
/** A label with its text on the same line: "Storage: cool, dark". What is added to cereals is listed apart. */
const LABELLED = /^(?!vitamin|mineral)[^\s,;:：，、()（）][^,;:：，、()（）]{1,40}[:：]/i;
/** The heading of a second part of one composition. */
export const PART = /\b(?:other|inactive|excipients?|weitere|sonstige|autres|otros|altri)\b/i;
/** In front of a list or of the rows of a dose table: "Each capsule contains:". */
const EACH =
  /^(?:each|every|one|jede|chaque|cada|ogni|elke|pro|je|par|per)\b[^:,]{0,50}?(?:\b(?:contains?|provides?|enthält|contien[et]|bevat)\s*(?::\s*|$)|:$)/i;
/** A heading that was glued to its list: "INGREDIENTS Homogenised milk, salt", "IngredientsMilk, salt". */
const GLUED =
  /^(?:[A-Z\u00c0-\u00de\u0410-\u042f]{6,24}\s+|[A-Z][a-z\u00df-\u00ff]{4,20})(?=[A-Z\u00c0-\u00de\u0410-\u042f][a-z\u00df-\u00ff\u0430-\u044f]|\d)/;
/** A table's title: words of a heading, no list. */
const BANNER = /^(?:active )?ingredients\b[^,;:]*$/i;
/** A nutrition table that follows with no heading of its own. */
const TABLE =
  /^(?:.{0,40}\b(?:per|pro|pour|par|por|je|w|na|för|pr) 100 ?(?:g|ml)\b.{0,20}|\S.{0,40}?\d ?kj\b.{0,40})$/i;
/** From here on the shop speaks about the list, not the list itself. */
const POLICY = /(?:^|[.\s])(?=This product (?:conforms|complies)\b|Please (?:check|refer|see|note|read)\b)/;

export function trimSection(raw: readonly string[]): Trimmed {
  /** Both parts of one label: the name of the first stays with it, as that of the second does. */
  const composed = raw.slice(1).some((line) => PART.test(line));
  const lines: string[] = [];
  const statements: string[] = [];
  const keptLines = new Set<string>();
  /** Inside a part that is not ingredients, before any list: a panel that begins with its nutrition table. */
  let skipping = false;
  /** After an allergen label: what it may contain goes on with that, not with the list. */
  let labelled = false;
  for (const marked of raw) {
    const isHeading = marked.startsWith(HEADING_MARK);
    const line = isHeading ? marked.slice(1) : marked;
    const head = headOf(line, true);
    const opens = head?.role === 'ingredients' || head?.role === 'actives';
    if (opens) skipping = false;
    if (skipping) continue;
    if (lines.length === 0) {
      if (opens && !(composed && head.role === 'actives' && head.exact === 1)) {
        const rest = line.slice(head.end).trim();
        if (rest !== '') lines.push(rest);
        continue;
      }
      const glued = GLUED.exec(line);
      if (glued && MAYBE_INGREDIENTS.test(glued[0].toLowerCase())) {
        lines.push(line.slice(glued[0].length));
        continue;
      }
      if (line.length < 100 && BANNER.test(line)) continue;
      if (head && !opens && (isHeading || head.exact > 0.6)) skipping = true;
      if (skipping || isHeading) continue;
    } else {
      labelled ||= head?.role === 'statement';
      if (
        head?.role === 'statement' ||
        FACILITY.test(line) ||
        FREE.test(line) ||
        (labelled && CONTENT.test(line))
      ) {
        statements.push(line);
        if (isHeading) break;
        continue;
      }
      // "Nutritional yeast" is an item.
      const surely = head?.role === 'nutrition' ? 0.9 : 0.6;
      if (head && !opens && (isHeading || head.exact > surely)) break;
      if (isHeading && !PART.test(line)) break;
      const kept = isKept(line, lines);
      // A count of pieces begins as a footnote does: "12 bars".
      if (statements.length > 0 && (!kept || /^\d/.test(line))) break;
      if (TABLE.test(line)) break;
      if (!kept && ((!opens && isAnotherPart(line, lines)) || isProse(line))) break;
      if (kept) keptLines.add(line);
    }
    const cut =
      line
        .replace(lines.length === 0 ? EACH : '', '')
        .split(POLICY)[0]
        ?.trim() ?? '';
    // "<li>Water</li><li>, salt</li>".
    if (/^[,;]/.test(cut) && lines.length > 0) lines.push(`${lines.pop()}${cut}`);
    else if (cut !== '') lines.push(cut);
  }
  return { lines: listLines(lines, keptLines), statements };
}

/** A labelled line after a whole list, unless the list itself began with a label ("Dough: flour, water", "Filling: apple"). */
function isAnotherPart(line: string, list: readonly string[]): boolean {
  const isWhole = list.length === 1 || list.some((other) => /[,;，、]/.test(other));
  return (
    isWhole &&
    LABELLED.test(line) &&
    !PART.test(line) &&
    !LABELLED.test(list[0] ?? '') &&
    !GOES_ON.test(list.at(-1) ?? '')
  );
}

/** A sentence after the list: long, and hardly divided. */
function isProse(line: string): boolean {
  if (line.length <= 60) return false;
  const words = line.match(WORDS)?.length ?? 0;
  const separators = line.match(/[,;·•|、，]/g)?.length ?? 0;
  return isListLike(line) < 0.2 || (words >= 8 && separators * 8 < words);
}
