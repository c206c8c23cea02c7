import { headOf, MAYBE_INGREDIENTS } from './headings';
import { isListLike } from './list-likeness';
import { listLines } from './list-lines';
import { HEADING_MARK, WORDS } from './page-text';

/**
 * Cuts a section's lines to the list: a repeated heading in front goes, and all from the next part's heading on. Allergen
 * and "made in a facility" lines are given apart, as statements. Sentences inside a line are left alone: that is for whoever
 * understands the language.
 */
export interface Trimmed {
  readonly lines: readonly string[];
  readonly statements: readonly string[];
}

const FACILITY =
  /^(?:made|baked|produced|manufactured|processed|packed|packaged)\b.{0,60}\b(?:facility|factory|equipment|lines?|site)\b/i;
/** What is said not to be in it. */
const FREE =
  /^(?:not (?:manufactured|made)|contains no\b|does not contain|free (?:from|of)\b|no |without |gluten[- ]free|ohne |sans |sin |senza |zonder )/i;
/** Lines that belong to a list although they read like sentences: footnotes and "Contains …". */
const FOOTNOTE = /^[*†‡^¹²³•([\d]/;
const CONTENT = /^(?:\S{0,3}contain|may |traces|kann |enthält|peut |contient|contiene|puede|può|bevat|kan )/i;
const isKept = (line: string): boolean => FOOTNOTE.test(line) || CONTENT.test(line);
/** A label of its own: in a script whose colon is never part of a list, or in capitals after a list that is not. */
const LABELLED = /^[^,，、()（）]{2,14}：/;
const CAPITALS = /^[A-Z\u00c0-\u00de][A-Z\u00c0-\u00de'’ ]{3,40}:/;
/** The heading of a second part of one composition. */
export const PART = /\b(?:other|inactive|excipients?|weitere|sonstige|autres|otros|altri)\b/i;
/** In front of a list or of the rows of a dose table: "Each capsule contains:". */
const EACH =
  /^(?:each|every|one|jede|chaque|cada|ogni|elke|pro|je|par|per)\b[^:,]{0,50}?(?:\b(?:contains?|provides?|enthält|contient|contiene|bevat)\s*(?::\s*|$)|:$)/i;
/** A heading that was glued to its list: "INGREDIENTS Homogenised milk, salt". */
const LOUD =
  /^[A-Z\u00c0-\u00de\u0410-\u042f]{6,24}\s+(?=[A-Z\u00c0-\u00de\u0410-\u042f][a-z\u00df-\u00ff\u0430-\u044f]|\d)/;
/** A table's title: words of a heading, no list. */
const BANNER = /^(?:active )?ingredients\b[^,;:]*$/i;
/** A nutrition table that follows with no heading of its own. */
const TABLE =
  /^(?:.{0,40}\b(?:per|pro|pour|par|por|je|w|na|för|pr) 100 ?(?:g|ml)\b.{0,20}|\S.{0,40}?\d ?kj\b.{0,40})$/i;
/** From here on the shop speaks about the list, not the list itself. */
const POLICY = /(?:^|[.\s])(?=This product (?:conforms|complies)\b|Please (?:check|refer|see|note|read)\b)/;

/** `inline`: the heading stood on the list's own line, so other labelled lines may follow ("Origin: Spain"). */
export function trimSection(raw: readonly string[], inline = false): Trimmed {
  const composed = raw.slice(1).some((line) => PART.test(line));
  const lines: string[] = [];
  const statements: string[] = [];
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
      if (head && opens && !(composed && head.exact === 1 && /main|active/i.test(line))) {
        const rest = line.slice(head.end).trim();
        if (rest !== '') lines.push(rest);
        continue;
      }
      const loud = LOUD.exec(line);
      if (loud && MAYBE_INGREDIENTS.test(loud[0].toLowerCase())) {
        lines.push(line.slice(loud[0].length));
        continue;
      }
      if (line.length < 100 && BANNER.test(line)) continue;
      if (head && !opens && (isHeading || head.exact > 0.6)) skipping = true;
      if (skipping || isHeading) continue;
    } else {
      const isOver =
        LABELLED.test(line) || (CAPITALS.test(line) && lines[0] !== lines[0]?.toUpperCase() && !isKept(line));
      if (inline && isOver) break;
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
      if (head && !opens && (isHeading || head.exact > 0.6)) break;
      if (isHeading && !PART.test(line)) break;
      // A count of pieces begins as a footnote does: "12 bars".
      if (statements.length > 0 && (!isKept(line) || /^\d/.test(line))) break;
      if (TABLE.test(line) || isProse(line)) break;
    }
    const cut =
      line
        .replace(lines.length === 0 ? EACH : '', '')
        .split(POLICY)[0]
        ?.trim() ?? '';
    if (cut !== '') lines.push(cut);
  }
  return { lines: listLines(lines, isKept), statements };
}

/** A sentence after the list: long, hardly divided, and no footnote. */
function isProse(line: string): boolean {
  if (line.length <= 60 || isKept(line)) return false;
  const words = line.match(WORDS)?.length ?? 0;
  const separators = line.match(/[,;·•|、，]/g)?.length ?? 0;
  return isListLike(line) < 0.2 || (words >= 8 && separators * 8 < words);
}

/** The first of several shades or flavours printed in one text ("Coral: … | Pink: …"), or the one that `wanted` names. */
export function oneVariant(text: string, wanted: string): string {
  if (!text.includes('|')) return text;
  const parts = text.split(/\s\|\s(?=[\p{L}\d][^,|:;]{1,40}:)/u);
  const named = parts.find((part) =>
    wanted.toLowerCase().includes(part.split(':')[0]?.toLowerCase() ?? '\u0000'),
  );
  return named ?? parts[0] ?? text;
}
