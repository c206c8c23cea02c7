/**
 * Reads an INCI list as shops print it. Pure and linear in the text, which is cut at 20,000 characters (what `read` passes on).
 * Says null where the text holds no ingredient list: prose, a boutique link, or key ingredients with their promises.
 *
 *   clean (one character for one) → sections (headings) → sentences → chunks → pieces (mended) → items → classes
 */

import type { InciFacts, InciItem } from './inci-facts';
import { findItems } from './items/find-items';
import { readItemText } from './items/item-text';
import { stripMarks } from './items/strip-marks';
import { cleanListText } from './list/clean-list-text';
import { findSections, type ListSection } from './list/find-headings';
import { isFormulaCode } from './list/is-formula-code';
import { isList } from './list/is-list';
import { findName } from './names/inci-names';
import { classifyInci } from './traits/classify-inci';

export interface InciContext {
  readonly name: string | null;
  readonly category: readonly string[];
  readonly lang: string | null;
}

const LONGEST_TEXT = 20_000;

type Target = 'items' | 'active' | 'mayContain';
interface Placed {
  readonly item: InciItem;
  readonly target: Target;
  /** The first behind a label: another list of a set, another shade. */
  readonly opens: boolean;
}

export function readInci(text: string, context: InciContext): InciFacts | null {
  const printed = text.slice(0, LONGEST_TEXT);
  const clean = cleanListText(printed);
  const sections = withActives(findSections(clean));
  const placed = withoutHighlights(sections.flatMap((section) => readSection(printed, clean, section)));
  const headed = sections.some(({ role }) => role !== 'open' && role !== 'stop' && role !== 'key');
  const found = placed.map(({ item }) => item);
  if (!isList(found, clean, headed)) return null;
  const { start, end } = extent(clean, sections, placed);
  const inside = (target: Target) =>
    placed
      .filter((each) => each.target === target)
      .map(({ item }) => ({
        text: item.text,
        name: item.name,
        percent: item.percent,
        start: item.start - start,
        end: item.end - start,
      }));
  const lists = { items: inside('items'), active: inside('active'), mayContain: inside('mayContain') };
  return { text: printed.slice(start, end).trim(), ...lists, ...classifyInci(lists, context) };
}

/** What stands before "Inactive:" and has no heading of its own is active. */
function withActives(sections: readonly ListSection[]): readonly ListSection[] {
  if (sections.some(({ role }) => role === 'active')) return sections;
  return sections.map((section, i) =>
    section.role === 'open' && sections[i + 1]?.role === 'inactive'
      ? { ...section, role: 'active' }
      : section,
  );
}

/** "Active: urea, lactate. Ingredients: Aqua, Urea, …": without a percentage, what the list names again, or what has no list beside it, is a highlight. */
function withoutHighlights(placed: readonly Placed[]): readonly Placed[] {
  const active = placed.filter(({ target }) => target === 'active');
  if (active.length === 0 || active.some(({ item }) => item.percent !== null)) return placed;
  const listed = new Set(placed.filter(({ target }) => target === 'items').map(({ item }) => item.name));
  return listed.size === 0 || active.some(({ item }) => item.name !== null && listed.has(item.name))
    ? placed.filter(({ target }) => target !== 'active')
    : placed;
}

function readSection(printed: string, clean: string, section: ListSection): readonly Placed[] {
  if (section.role === 'stop' || section.role === 'key') return [];
  let target: Target =
    section.role === 'active' ? 'active' : section.role === 'may-contain' ? 'mayContain' : 'items';
  const out: Placed[] = [];
  for (const piece of findItems(clean, section.start, section.end, section.role === 'active')) {
    if (piece.opens && target === 'mayContain') target = 'items';
    const read = readItemText(printed, clean, piece.start, piece.end);
    if (read === null) continue;
    const name = piece.name ?? findName(stripMarks(read.text));
    if (name === null && isFormulaCode(read.text)) continue;
    out.push({
      target,
      opens: piece.opens,
      item: { text: read.text, name, percent: read.percent, start: read.start, end: read.end },
    });
  }
  return section.role === 'active' ? endActives(out) : out;
}

/** Fewer names without a percentage behind the actives can be actives, too. */
const LEAST_INACTIVE = 3;

/**
 * Actives carry percentages; where a whole list without any follows them under the same heading, it is not active. A phrase among them
 * that has neither a percentage nor a known name tells what they are for.
 */
function endActives(placed: readonly Placed[]): readonly Placed[] {
  const last = placed.findLastIndex(({ item }) => item.percent !== null);
  if (last < 0) return placed;
  if (placed.length - last - 1 < LEAST_INACTIVE)
    return placed.filter(({ item }) => item.percent !== null || item.name !== null);
  return placed.map((each, i) => (i > last ? { ...each, target: 'items' } : each));
}

const MOST_NOTES = 6;
const LONGEST_NOTE = 300;
/** A closing sign, a marked footnote, or a formula's code. */
const NOTE =
  /^[\s.]*(?:[)\]]|[*†‡^+#°¹²³]{1,4}[^\n*†‡^.]{0,200}\.?|[(<]?(?:F\.?I\.?L\.?[\s#]|ILN|[A-Z]{1,4}\d|\d+\/)[A-Z\d .#/-]{1,24}[)>]?(?![\w%])\.?)|^\s*\./;

/** "Shampoo: Aqua, …", "SHAMPOO⏎Aqua, …": the words between a line's or a sentence's beginning and the item. */
const LABEL = /[^\n.!?]{1,80}\s{0,4}$/;
/** The longest that `LABEL` takes. */
const LONGEST_LABEL = 84;

/** From the first item to the last one with the footnotes and codes behind it. A set keeps its first label as it keeps the others. */
function extent(
  clean: string,
  sections: readonly ListSection[],
  placed: readonly Placed[],
): { readonly start: number; readonly end: number } {
  let start = Math.min(...placed.map(({ item }) => item.start));
  const last = Math.max(...placed.map(({ item }) => item.end));
  if (placed[0]?.opens && placed.filter(({ opens }) => opens).length > 1) {
    const section = sections.findLast((each) => each.start <= start)?.start ?? 0;
    const label = LABEL.exec(clean.slice(Math.max(section, start - LONGEST_LABEL), start))?.[0] ?? '';
    start -= label.trimStart().length;
  }
  let end = last;
  for (let i = 0; i < MOST_NOTES; i++) {
    const note = NOTE.exec(clean.slice(end, end + LONGEST_NOTE))?.[0] ?? '';
    if (note.trim() === '') break;
    end += note.length;
  }
  return { start, end };
}
