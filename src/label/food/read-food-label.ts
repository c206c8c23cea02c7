import type { Kind } from '../kind';
import { normalise } from '../text/normalise';
import { type Token, tokenise } from '../text/tokenise';
import { allergensIn } from './allergens';
import { describeTree } from './describe-tree';
import { findSection } from './find-section';
import { findStatements } from './find-statements';
import type {
  AdditiveFinding,
  FermentedFact,
  IngredientList,
  PrebioticFact,
  ProcessingFacts,
  SugarFinding,
  SweetenerFinding,
} from './food-facts';
import { mendWords } from './mend-words';
import { parseList } from './parse-list';
import { processingOf } from './processing';
import { readFermented } from './read-fermented';
import { createScope, endOf, startOf } from './scope';

export interface FoodLabelInput {
  /** The ingredient section as printed, or null where the label shows none. */
  readonly text: string | null;
  /** Preferred language; null: detect. */
  readonly lang: string | null;
  readonly kind: Kind | null;
  readonly name: string | null;
  readonly category: readonly string[];
  /** Statements and description beside the list: live cultures, heat treatment. */
  readonly statements: string;
}

export interface FoodLabelFacts {
  readonly lang: string | null;
  readonly ingredients: IngredientList | null;
  readonly allergens: readonly string[];
  readonly additives: readonly AdditiveFinding[];
  readonly sugars: readonly SugarFinding[];
  readonly sweeteners: readonly SweetenerFinding[];
  readonly nova: ProcessingFacts;
  readonly fermented: FermentedFact | null;
  readonly prebiotics: readonly PrebioticFact[];
}

/** Reads a food's ingredient section. Pure, never throws; cost is linear in the text. */
export function readFoodLabel(input: FoodLabelInput): FoodLabelFacts {
  const printed = input.text ?? '';
  const normal = normalise(printed);
  const all = tokenise(normal.text);
  const tokens = joinLines(mendWords(all));
  const section = findSection(tokens, input.lang);
  const scope = createScope(printed, normal, tokens, section.lang);
  const statements = findStatements(tokens, section.from, section.to, section.lang);
  const behind = findStatements(tokens, section.to, section.limit, section.lang);
  const nodes = statements.lists.flatMap(([from, to]) => parseList(scope, from, to));
  const tree = describeTree(scope, nodes);
  const start = section.from < section.to ? startOf(scope, section.from) : 0;
  const text = section.from < section.to ? printed.slice(start, endOf(scope, section.to)) : '';
  const shift = <T extends { readonly start: number; readonly end: number }>(found: T): T => ({
    ...found,
    start: Math.max(0, found.start - start),
    end: Math.max(0, found.end - start),
  });
  const moved = (items: IngredientList['items']): IngredientList['items'] =>
    items.map((item) => ({ ...shift(item), items: moved(item.items) }));
  const empty = input.text === null || tree.items.length === 0;
  const allergens = new Set([...statements.declared, ...behind.declared]);
  for (const [from, to] of statements.lists)
    for (const name of allergensIn(tokens, from, to)) allergens.add(name);
  return {
    lang: section.lang,
    ingredients: empty
      ? null
      : {
          text,
          items: moved(tree.items),
          mayContain: [...new Set([...statements.mayContain, ...behind.mayContain])],
          recognised: tree.recognised,
        },
    allergens: [...allergens].sort(),
    additives: tree.additives.map(shift),
    sugars: tree.sugars.map(shift),
    sweeteners: tree.sweeteners.map(shift),
    nova: processingOf(tree, input, shift),
    fermented: readFermented(tree, input, section.lang),
    prebiotics: tree.prebiotics,
  };
}

/** Line breaks separate ingredients only in a list that has one to a line; elsewhere they are wrapped text. */
function joinLines(tokens: readonly Token[]): readonly Token[] {
  let breaks = 0;
  let commas = 0;
  for (const token of tokens) {
    if (token.kind === 'break') breaks += 1;
    else if (token.text === ',' || token.text === ';') commas += 1;
  }
  if (breaks > 1 && breaks > commas) return tokens;
  const isEdge = (at: number): boolean => {
    const next = tokens[at + 1];
    return (
      /^[.:!]$/.test(tokens[at - 1]?.text ?? '') ||
      (next !== undefined && /^[*•]$/.test(next.text)) ||
      tokens[at + 2]?.text === ':'
    );
  };
  return tokens.filter((token, at) => token.kind !== 'break' || isEdge(at));
}
