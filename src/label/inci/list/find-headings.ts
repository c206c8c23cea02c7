/**
 * Where the parts of an ingredient text begin: "Ingredients:", "Active ingredients", "[+/-", "Directions:" … in the languages of
 * rules/skincare/headings.json. A heading needs a colon or a line of its own, unless it can be nothing else.
 */
import headings from '../../../../rules/skincare/headings.json' with { type: 'json' };

export type SectionRole = 'open' | 'list' | 'active' | 'inactive' | 'may-contain' | 'key' | 'stop';

export interface ListSection {
  readonly role: SectionRole;
  /** Where the section's text begins (after its heading) and ends. */
  readonly start: number;
  readonly end: number;
}

const ROLES = ['key', 'inactive', 'active', 'may-contain', 'list', 'stop'] as const;
const roleOfPhrase = new Map<string, SectionRole>();
for (const role of ROLES) {
  for (const phrase of headings[role]) roleOfPhrase.set(folded(phrase), role);
}

/** These say what they are without a colon ("Inactive ingredients water, glycerin …", "(+/- CI 77891)"). */
const NEEDS_NO_COLON =
  /ingr[eé]di[eë]n\p{L}*$|inhaltsstoffe$|\blist$|\binci$|ingredient\(s\)$|contain|contenir|enthalten|contenere|contener|bevatten|^[+±]|\)$|\]$/u;

/** Ordinary words: a heading only where a sentence could begin ("Cellular Active: helps …" is none). */
const ORDINARY = new Set(
  'aktiv active actives actifs inactive inactives use uses usage without composition description benefits claims note notes warning caution storage allergens utilisation'.split(
    ' ',
  ),
);

/** "Sunscreen actives: Zinc Oxide 15 %" */
const ACTIVE_SHARE = /^[^:]*:\s*\p{L}[^,.:;\n]*\d\s?%/u;

/** A drug-facts panel prints its headings without colons. */
const DRUG_FACTS = /drug facts|inactive ingredient/i;
const DRUG_HEADINGS = new Set([
  'uses',
  'use',
  'warnings',
  'directions',
  'other information',
  'questions',
  'questions?',
  'questions or comments',
  'keep out of reach of children',
]);

const phrases = [...roleOfPhrase.keys()].sort((a, b) => b.length - a.length);
const HEADING = new RegExp(
  `(?<![\\p{L}\\d])[[(]?\\s?(${phrases.map(asPattern).join('|')})(?![\\p{L}])["']?[ ]?(?:\\([^()\\n]{1,40}\\))?[\\])]?[ ]?(:|(?:[-/•→]|>{1,2})(?=\\s))?`,
  'giu',
);

/** Most lists have no heading at all; this is a tenth of the cost of looking for one. */
const MAY_HAVE_HEADING = /[:\n±[→>]|\+ ?\/|inci|ingr|contain|conten|enthalten|bevatten/i;

export function findSections(text: string): readonly ListSection[] {
  if (!MAY_HAVE_HEADING.test(text)) return [{ role: 'open', start: 0, end: text.length }];
  const sections: ListSection[] = [];
  const drugFacts = DRUG_FACTS.test(text);
  let role: SectionRole = 'open';
  let start = 0;
  /** Where the bracket closes that the section stands in, or -1. */
  let close = -1;
  const leaveBracket = (before: number) => {
    if (close < 0 || close > before) return;
    sections.push({ role, start, end: close });
    role = 'list';
    start = close + 1;
    close = -1;
  };
  for (const match of text.matchAll(HEADING)) {
    const next = roleOf(match);
    if (next === undefined) continue;
    // "Active: Zinc Oxide 20 % Inactive: Water": behind actives the word is no ordinary one.
    const isTurn = role === 'active' && next === 'inactive' && match[2] !== undefined;
    if (!isTurn && !standsAsHeading(text, match, next, drugFacts)) continue;
    leaveBracket(match.index);
    if (match.index > start || role !== 'open') sections.push({ role, start, end: match.index });
    role = next;
    start = match.index + match[0].length;
    close = next === 'may-contain' ? Math.max(close, closeOf(text, match.index, start)) : -1;
  }
  leaveBracket(text.length);
  sections.push({ role, start, end: text.length });
  return sections;
}

/** "Sunscreen ingredients (active):" says in its bracket which part it heads. */
function roleOf(match: RegExpMatchArray): SectionRole | undefined {
  const role = roleOfPhrase.get(folded(match[1] ?? ''));
  if (role !== 'list') return role;
  return /\(inactive/i.test(match[0]) ? 'inactive' : /\(active/i.test(match[0]) ? 'active' : role;
}

/** Longer than any shade's colours: about ninety of them. */
const LONGEST_COLOURS = 2000;

/** "[+/- Mica, CI 77491], Water …": what a bracket that opens in or right behind the heading holds ends where it closes; else -1. */
function closeOf(text: string, from: number, start: number): number {
  const behind = /^\s*\[/.exec(text.slice(start, start + 3));
  if (behind === null && !/^[[(][^\])]*$/.test(text.slice(from, start))) return -1;
  let depth = 1;
  for (let i = start + (behind?.[0].length ?? 0); i < Math.min(text.length, start + LONGEST_COLOURS); i++) {
    const character = text[i];
    if (character === '(' || character === '[') depth += 1;
    else if (character === ')' || character === ']') depth -= 1;
    if (depth === 0) return i;
  }
  return -1;
}

function standsAsHeading(
  text: string,
  match: RegExpMatchArray,
  role: SectionRole,
  drugFacts: boolean,
): boolean {
  if (/^\[.*\]\s?$/.test(match[0])) return true;
  if (match[2] !== undefined && !ORDINARY.has(folded(match[1] ?? ''))) return true;
  const phrase = folded(match[1] ?? '');
  const at = match.index ?? 0;
  const before = text.slice(Math.max(0, at - 3), at);
  const after = text.slice(at + match[0].length, at + match[0].length + 4);
  const opens = (at <= before.length && before.trim() === '') || /[\n.!?):\];/|]\s{0,2}$/.test(before);
  if (match[2] !== undefined)
    return opens || (role === 'active' && ACTIVE_SHARE.test(text.slice(at, at + 90)));
  const ownLine =
    (/\n[\s•]{0,2}$/.test(before) || (at <= before.length && /^[\s•]*$/.test(before))) &&
    /^[\s•]*(?:\n|$)/.test(after);
  if (ownLine) return true;
  if (drugFacts && role === 'stop' && DRUG_HEADINGS.has(phrase))
    return /^[A-Z]/.test((match[1] ?? '').trim());
  if (role === 'may-contain') return NEEDS_NO_COLON.test(phrase);
  const capital = /^[A-Z\d]/.test((match[1] ?? '').trim());
  if ((role === 'active' || role === 'inactive') && NEEDS_NO_COLON.test(phrase)) return opens || capital;
  if (role === 'list' || role === 'key')
    return opens && NEEDS_NO_COLON.test(phrase) && /^\s{0,3}[A-Z-]/.test(after);
  return false;
}

function folded(phrase: string): string {
  return phrase.toLowerCase().replace(/\s+/g, ' ').trim();
}

function asPattern(phrase: string): string {
  return phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+');
}
