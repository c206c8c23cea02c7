import type { LabelInput } from '../label-input';
import { readRowLabel } from '../nutrition/row-label';
import { normalise } from '../text/normalise';
import { tokenise } from '../text/tokenise';
import { nameWords, textWords } from './kind-words';
import type { Scores } from './scores';

/** "950 mg", "10 Billion", "5 bill CFU" in a row that is no nutrition row. */
const DOSE = /^\W{0,3}\d[\d.,]* ?(?:mg|mcg|µg|μg|iu|ie|g|billion|million|bill|cfu)\b/i;

/** A nutrition panel speaks for a food, rows of doses for a supplement, a panel per 100 ml for a drink. */
export function scoreTables(input: LabelInput, scores: Scores): void {
  const columns = new Set<string>();
  const nutrients = new Set<string>();
  let doses = 0;
  for (const table of input.tables.slice(0, 4)) {
    for (const [label = '', ...values] of table.rows.slice(0, 40)) {
      const subject = readRowLabel(label)?.subjects[0];
      if (subject?.kind === 'nutrient') nutrients.add(subject.name);
      else if (subject !== undefined) columns.add(subject.kind === 'energy' ? 'energy' : subject.column);
      else if (values.some((value) => DOSE.test(value))) doses += 1;
    }
  }
  if (input.declared !== null) scores.food += 3;
  if (columns.size >= 4) scores.food += 4;
  else if (columns.size <= 2 && (nutrients.size >= (columns.size === 0 ? 2 : 3) || doses > 0))
    scores.supplement += doses > 1 ? 4 : 3;
  if (isFeedAnalysis(input)) scores.petFood += 7;
  const headers = input.tables.map((table) => `${table.caption ?? ''} ${table.columns.join(' ')}`).join(' ');
  const perMl =
    columns.size >= 3 ? isPerMl(headers) : input.tables.length === 0 && isDeclaredPerMl(input.label ?? '');
  if ((perMl || input.declared?.basis === '100ml') && !isMilk(input.name)) scores.drink += 5;
}

/** "Crude protein 26 %, crude ash 5 %": what the law on feed has printed, and no food has. */
function isFeedAnalysis({ tables }: LabelInput): boolean {
  const labels = tables.flatMap(({ rows }) => rows.slice(0, 40).map(([label = '']) => label.slice(0, 120)));
  const found = textWords('petList').findAll(tokenise(normalise(labels.join(' | ')).text));
  return found.length >= 2;
}

const isPerMl = (text: string): boolean => /100 ?ml\b/i.test(text) && !/100 ?g\b/i.test(text);

/** A declaration printed as text instead of a table. */
const isDeclaredPerMl = (label: string): boolean =>
  isPerMl(label.slice(0, 4_000)) && /\d ?kj\b/i.test(label.slice(0, 4_000));

/** Milk is shelved and eaten as a food; milk drinks and plant drinks are drinks. */
function isMilk(name: string | null): boolean {
  const tokens = tokenise(normalise((name ?? '').slice(0, 300)).text);
  return (
    textWords('milk').findAll(tokens).length > 0 &&
    !nameWords()
      .findAll(tokens)
      .some(({ values }) => values.includes('drink'))
  );
}
