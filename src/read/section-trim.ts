import { headOf } from './headings';
import { isListLike } from './list-likeness';
import { HEADING_MARK } from './page-text';

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
/** Lines that belong to a list although they read like sentences: footnotes and "Contains …". */
const KEEP = /^(?:[*†‡^¹²³•([\d]|\S{0,3}contain|allerg|may |traces|kann |enthält|peut |contient|contiene|puede|può|bevat|kan )/i;
/** From here on the shop speaks about the list, not the list itself. */
const POLICY = /(?:^|[.\s])(?=This product (?:conforms|complies)\b|Please (?:check|refer|see|note|read)\b)/;

export function trimSection(raw: readonly string[]): Trimmed {
  const lines: string[] = [];
  const statements: string[] = [];
  for (const marked of raw) {
    const isHeading = marked.startsWith(HEADING_MARK);
    const line = isHeading ? marked.slice(1) : marked;
    const head = headOf(line, true);
    const opens = head?.role === 'ingredients' || head?.role === 'actives';
    if (opens && lines.length === 0 && head) {
      const rest = line.slice(head.end).trim();
      if (rest !== '') lines.push(rest);
      continue;
    }
    if (head?.role === 'statement' || FACILITY.test(line)) {
      statements.push(line);
      if (isHeading && lines.length > 0) break;
      continue;
    }
    if (head && !opens && (isHeading || head.exact > 0.6)) {
      if (lines.length > 0 || isHeading) break;
      continue;
    }
    if (isHeading && !opens) {
      if (lines.length > 0) break;
      continue;
    }
    if (lines.length > 0 && line.length > 60 && !KEEP.test(line) && isListLike(line) < 0.2) break;
    const cut = line.split(POLICY)[0]?.trim() ?? '';
    if (cut !== '') lines.push(cut);
  }
  return { lines, statements };
}

/** The first of several shades or flavours printed in one text ("Coral: … | Pink: …"), or the one that `wanted` names. */
export function oneVariant(text: string, wanted: string): string {
  const parts = text.split(/\s\|\s(?=[\p{L}\d][^,|:;]{1,40}:)/u);
  if (parts.length < 2) return text;
  const named = parts.find((part) => wanted.toLowerCase().includes(part.split(':')[0]?.toLowerCase() ?? '\u0000'));
  return named ?? parts[0] ?? text;
}
