/** What a row's label is about: "of which sugars (g)", "Energy kJ/kcal", "Zinc (as zinc picolinate)", "Fat of which saturates". */
import type { Match } from '../text/lexicon';
import { normalise } from '../text/normalise';
import { type Token, tokenise } from '../text/tokenise';
import type { NutritionColumn } from './nutrition-facts';
import { nutritionTerms, type Term } from './nutrition-words';
import type { RowSubject } from './panel';

export interface RowLabel {
  readonly subjects: readonly RowSubject[];
  readonly unit: 'g' | 'mg' | 'µg' | null;
  /** Where the last subject's words end in the normalised label; what follows may be its amount. */
  readonly end: number;
}

/** Words that may stand before the nutrient: "of which are", "- davon", "thereof total", "incl. 11 g". A sentence has more. */
const MOST_WORDS_BEFORE = 4;
/** A label of a row; more is a footnote. */
const LONGEST_LABEL = 220;

/** Shops' data that print a value in pieces beside the whole: "Sugars … SuffixUnits". */
const VALUE_PART = /\b(?:suffixunits|valueword|prefix)\b/;

/** A part and what it is a part of: a label that names both ("Carbohydrate - sugars") and has one amount means the part. */
const PART_OF: ReadonlyMap<NutritionColumn, NutritionColumn> = new Map<NutritionColumn, NutritionColumn>([
  ['saturates', 'fat'],
  ['sugars', 'carbohydrate'],
  ['polyols', 'carbohydrate'],
  ['fibre', 'carbohydrate'],
  ['addedSugars', 'sugars'],
]);

export function readRowLabel(label: string): RowLabel | null {
  if (label.length > LONGEST_LABEL) return null;
  const normal = normalise(label);
  if (VALUE_PART.test(normal.text)) return null;
  const tokens = tokenise(normal.text);
  const matches = nutritionTerms().findAll(tokens);
  const first = matches[0];
  if (first === undefined || first.values[0]?.kind === 'other') return null;
  if (wordsBefore(tokens, first.start) > MOST_WORDS_BEFORE) return null;
  const subjects = subjectsOf(matches, label, tokens, normal.origin);
  if (subjects.length === 0) return null;
  const last = subjects.length > 1 ? matches.at(-1) : first;
  return {
    subjects,
    unit: unitOf(normal.text),
    end: tokens[(last?.end ?? 1) - 1]?.end ?? normal.text.length,
  };
}

/** The part where a label names a whole and its part, else the first. */
export function soleSubject(subjects: readonly RowSubject[]): RowSubject | null {
  const [first, second] = subjects;
  if (first?.kind === 'column' && second?.kind === 'column' && PART_OF.get(second.column) === first.column) {
    return second;
  }
  return first ?? null;
}

/** What the words of one match are about; null for words that are none of our cells. */
export function subjectOf(term: Term | undefined, form: string | null): RowSubject | null {
  if (term === undefined || term.kind === 'other') return null;
  if (term.kind === 'nutrient') return { kind: 'nutrient', name: term.name, form };
  if (term.column === 'energy') return { kind: 'energy', units: [] };
  if (term.column === 'energyKj') return { kind: 'energy', units: ['kJ'] };
  if (term.column === 'energyKcal') return { kind: 'energy', units: ['kcal'] };
  return { kind: 'column', column: term.column };
}

/**
 * The chemical form that stands beside a nutrient's name: "Zinc (as zinc picolinate)", "Vitamin A [as retinyl palmitate]",
 * "Zinc Picolinate". `printed` starts at the nutrient's first letter.
 */
export function readForm(printed: string, nameLength: number): string | null {
  const rest = printed.slice(nameLength, nameLength + 160);
  const bracket = /^[^\p{L}\d([]{0,3}[([]([^()[\]]{3,120})/u.exec(rest);
  if (bracket !== null) {
    const inside = bracket[1] ?? '';
    const as =
      /^\s*(?:as|from|als|aus|comme|sous forme de|como|come|da|de|in form of|form:)\s+(?:as\s+)?(\S.*)$/i.exec(
        inside,
      );
    if (as?.[1] !== undefined) return tidyForm(as[1]);
    return FORM_WORD.test(inside) ? tidyForm(inside) : null;
  }
  const as =
    /^(?:\s+|\s*,\s+)(?:as|from|als|aus|comme|sous forme de|como|come)\s+([\p{L}][\p{L}\d ,'-]{2,80})/iu.exec(
      rest,
    );
  if (as?.[1] !== undefined) return tidyForm(as[1]);
  const salt = /^\s+([\p{L}]{4,20})/u.exec(rest);
  return salt?.[1] !== undefined && FORM_WORD.test(salt[1])
    ? tidyForm(`${printed.slice(0, nameLength)} ${salt[1]}`)
    : null;
}

/** Endings of salts and esters, and the vitamers of A and E. */
const FORM_WORD =
  /picolinat|gluconat|citrat|oxid|sul(?:ph|f)at|acetat|palmitat|succinat|glycinat|methionin|monomethionin|orotat|aspartat|ascorbat|carbonat|tocopher|carot|retin|chelat|lactat/i;

function tidyForm(text: string): string | null {
  const form = text.replace(/(?<![\s,;:.*†-])[\s,;:.*†-]+$/, '').trim();
  return form.length > 2 ? form : null;
}

function subjectsOf(
  matches: readonly Match<Term>[],
  label: string,
  tokens: readonly Token[],
  origin: Int32Array,
): RowSubject[] {
  const subjects: RowSubject[] = [];
  for (const match of matches) {
    const start = origin[tokens[match.start]?.start ?? 0] ?? 0;
    const end = origin[(tokens[match.end - 1]?.end ?? 1) - 1] ?? start;
    const term = match.values.find((value) => value.kind !== 'other') ?? match.values[0];
    const subject = subjectOf(term, readForm(label.slice(start), end + 1 - start));
    if (subject === null) continue;
    const earlier = subjects[0];
    if (subject.kind === 'energy' && earlier?.kind === 'energy') {
      subjects[0] = { kind: 'energy', units: [...new Set([...earlier.units, ...subject.units])] };
    } else if (subject.kind !== 'nutrient' && (earlier === undefined || earlier.kind !== 'nutrient')) {
      subjects.push(subject);
    } else if (earlier === undefined) return [subject];
  }
  return subjects;
}

function wordsBefore(tokens: readonly Token[], index: number): number {
  let words = 0;
  for (let at = 0; at < index; at += 1) if (tokens[at]?.kind !== 'mark') words += 1;
  return words;
}

function unitOf(label: string): RowLabel['unit'] {
  const match = /(?:[([,/ ])(g|gr|grams?|gramm|mg|mcg|μg|ug)(?:[)\],./ ]|$)/.exec(label);
  const unit = match?.[1];
  if (unit === undefined) return null;
  return unit === 'mg' ? 'mg' : unit.startsWith('g') ? 'g' : 'µg';
}
