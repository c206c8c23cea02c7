import type { Kind } from '../kind';
import { normalise } from '../text/normalise';
import { createToken, type Token, tokenise } from '../text/tokenise';
import { describeTree } from './findings/describe-tree';
import { processingOf } from './findings/processing';
import { readFermented } from './findings/read-fermented';
import type {
  AdditiveFinding,
  FermentedFact,
  IngredientList,
  PrebioticFact,
  ProcessingFacts,
  SugarFinding,
  SweetenerFinding,
} from './food-facts';
import { allergenOf } from './names/additive-table';
import { mendWords } from './names/mend-words';
import { splitGlued } from './names/split-glued';
import { wordsOf } from './names/words';
import { createScope } from './scope/scope';
import { printedOf } from './scope/text-of';
import { findSection } from './section/find-section';
import { listSentences } from './section/list-sentences';
import { findStatements } from './statements/find-statements';
import { heldAllergens } from './statements/held-allergens';
import { parseList } from './tree/parse-list';

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
  const tokens = joinLines(mendWords(splitGlued(printed, normal, tokenise(normal.text))));
  const { parts, lang } = findSection(tokens, input.lang, input.name);
  const within = parts.map(({ from, to }) => findStatements(tokens, from, to, lang));
  const behind = parts.map(({ to, limit }) => findStatements(tokens, to, limit, lang));
  const asides = within.flatMap((statements) => statements.asides);
  const { from } = parts[0];
  const to = parts[parts.length - 1]?.to ?? from;
  const scope = createScope({ printed, normal, tokens: silenced(tokens, asides), lang, from });
  const sentences = within.map((statements) => listSentences(scope, statements.lists));
  const tree = describeTree(
    scope,
    sentences.flatMap(({ list }) => parseList(scope, list)),
    input.kind === 'supplement',
  );
  const statements = [...within, ...behind];
  const mayContain = [...new Set(statements.flatMap((one) => one.mayContain))];
  const empty = tree.items.length === 0 && mayContain.length === 0;
  return {
    lang,
    ingredients: empty
      ? null
      : {
          text: from < to ? printedOf(scope, from, to) : '',
          items: tree.items,
          mayContain,
          recognised: tree.recognised,
        },
    allergens: [
      ...new Set([
        ...statements.flatMap(({ declared }) => declared),
        ...sentences
          .flatMap(({ list, said }) => [...list, ...said])
          .flatMap(([from, to]) => heldAllergens(scope.tokens, from, to, lang)),
        ...tree.additives.flatMap(({ id }) => allergenOf(id) ?? []),
        ...(tree.concepts.has('fish') ? ['fish'] : []),
      ]),
    ].sort(),
    additives: tree.additives,
    sugars: tree.sugars,
    sweeteners: tree.sweeteners,
    nova: processingOf(tree),
    fermented: readFermented(tree, input, lang),
    prebiotics: tree.prebiotics,
  };
}

/** The tokens with these ranges made empty marks: nothing is read there, and all positions stay. */
function silenced(
  tokens: readonly Token[],
  ranges: readonly (readonly [number, number])[],
): readonly Token[] {
  if (ranges.length === 0) return tokens;
  const result = [...tokens];
  for (const [from, to] of ranges)
    for (let at = from; at < to; at += 1) {
      const token = tokens[at];
      if (token !== undefined) result[at] = createToken('mark', '', token.start, token.end, token.spaced);
    }
  return result;
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
      isHeadingLine(tokens, at) ||
      /^[.:!]$/.test(tokens[at - 1]?.text ?? '') ||
      (next !== undefined && /^[*•]$/.test(next.text)) ||
      tokens[at + 2]?.text === ':'
    );
  };
  return tokens.filter((token, at) => token.kind !== 'break' || isEdge(at));
}

/** "Crispbread ⏎ Ingredients ⏎ rye flour, salt": the break stands before or behind a line that is a heading. */
function isHeadingLine(tokens: readonly Token[], at: number): boolean {
  const ends = (from: number) => wordsOf('heading').longestAt(tokens, from)?.end;
  const end = ends(at + 1);
  if (end !== undefined && (tokens[end]?.kind === 'break' || tokens[end]?.text === ':')) return true;
  const before = tokens[at - 2];
  return (before === undefined || before.kind === 'break') && at > 0 && ends(at - 1) === at;
}
