/**
 * The composition of a supplement: the active rows and the other ingredients, as one list with one text. Additives, sugars and sweeteners
 * are looked for among the other ingredients only: a vitamin that is the product is no additive of it.
 */
import type { Ingredient, IngredientList } from './food/food-facts';
import { type FoodLabelFacts, type FoodLabelInput, readFoodLabel } from './food/read-food-label';
import { textWords } from './kind/kind-words';
import { normalise } from './text/normalise';
import { tokenise } from './text/tokenise';

/** Lines of a facts panel that name nothing the product holds. */
const NO_ROW =
  /^\W*(?:supplement facts|nutrition facts|servings?\b|serving size|amount per|(?:actives?|active ingredients|ingredients|composition)\s*(?::\s*)?$|% ?(?:dv|daily)|[*†‡] ?(?:percent|%|daily|the %)|percent daily|daily value)/i;
/** The heading over the active rows: what stands above it is name and brand. */
const OVER_ROWS =
  /^\W*(?:supplement facts|nutrition facts|actives?|active ingredients|composition|each \w[\w ]{0,30} contains)\W*$/i;
/** A panel's own words that have run into its rows, as in text that was copied from a page in one line. */
const AMONG_ROWS =
  /\b(?:(?:supplement|nutrition) facts|servings? per \p{L}{1,20}\W{0,3}(?:about )?\d{1,4}|serving size\W{0,3}(?:about )?\d{1,4}(?:[./]\d{1,2})? ?\p{L}{1,20}(?: \([^()\n]{0,40}\))?|amount per \p{L}{1,20})|% ?(?:dv|daily values?)\*?/giu;
const PANEL = /\bsupplement facts\b/i;
/** Lines above the active rows. */
const MOST_TITLE_LINES = 8;
/** Names of ingredients have fewer words, above all where the list has come to its full stop. */
const NAME = 8;
const NAME_AFTER_END = 4;
/** A line that goes on about the product and not with the list. */
const STATEMENT = /^(?:contains?|allergens?|may contain|enthält|contient|contiene|bevat)\b/i;

export function readComposition(input: FoodLabelInput): FoodLabelFacts {
  const text = input.text ?? '';
  const heading = findOtherIngredients(text);
  const actives = heading === null ? null : activesOf(text.slice(0, heading.start), input.name);
  if (heading === null || actives === null)
    return readFoodLabel({ ...input, text: input.text === null ? null : bareList(text, input.name) });
  const rest = listLines(text.slice(heading.end));
  const others = readFoodLabel({ ...input, text: rest.replace(/^\s*:/, ' ') });
  const first = readFoodLabel({ ...input, text: actives });
  const at = rest.indexOf(others.ingredients?.text ?? '');
  const title = `${actives}\n${text.slice(heading.start, heading.end)}${at > 0 ? rest.slice(0, at) : ' '}`;
  return {
    ...others,
    ingredients: joinLists(actives, title, first.ingredients, others),
    prebiotics: [
      ...first.prebiotics,
      ...others.prebiotics.filter(({ name }) => !first.prebiotics.some((known) => known.name === name)),
    ],
    ...shifted(others, title.length),
  };
}

/** Where the heading of the other ingredients stands, as a heading: at a line's start or behind a mark. */
function findOtherIngredients(text: string): { start: number; end: number } | null {
  const { text: folded, origin } = normalise(text);
  const tokens = tokenise(folded);
  for (const match of textWords('otherIngredients').findAll(tokens)) {
    const before = tokens[match.start - 1];
    if (before !== undefined && before.kind !== 'break' && before.kind !== 'mark') continue;
    const start = origin[tokens[match.start]?.start ?? 0] ?? 0;
    return { start, end: (origin[(tokens[match.end - 1]?.end ?? 1) - 1] ?? start) + 1 };
  }
  return null;
}

function activesOf(text: string, name: string | null): string | null {
  const lines = text
    .replace(AMONG_ROWS, '\n$&\n')
    .split('\n')
    .map((line) => line.replace(/^[\s.,:;]+|\s+$/g, ''));
  const head = lines.slice(0, MOST_TITLE_LINES).findIndex((line) => OVER_ROWS.test(line));
  const rows = lines.slice(head + 1).filter((line) => line !== '' && line !== name && !NO_ROW.test(line));
  return rows.length === 0 ? null : rows.join('\n');
}

/** The lines of the list: up to one that starts a sentence of its own. */
function listLines(text: string): string {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => /[\p{L}\d]/u.test(line));
  const end = lines.findIndex((line, index) => {
    const before = lines[index - 1]?.trimEnd() ?? '';
    if (index <= first || before.endsWith(',') || STATEMENT.test(line)) return false;
    const opening = line.split(/[,;]/, 1)[0] ?? '';
    const words = opening.trim().split(/\s+/).length;
    return /^\s*[\p{Lu}\d]/u.test(line) && words > (before.endsWith('.') ? NAME_AFTER_END : NAME);
  });
  return end < 0 ? text : lines.slice(0, end).join('\n');
}

/** A label without a heading of other ingredients: its rows where it has a facts panel, else all of it but its name. */
function bareList(text: string, name: string | null): string {
  if (PANEL.test(text)) return activesOf(text, name) ?? text;
  return name !== null && text.startsWith(`${name}\n`) ? text.slice(name.length + 1) : text;
}

function joinLists(
  actives: string,
  title: string,
  first: IngredientList | null,
  others: FoodLabelFacts,
): IngredientList | null {
  const second = others.ingredients;
  if (second === null) return first;
  const at = actives.indexOf(first?.text ?? '');
  const rows = (first?.items ?? []).map((item) => moved(item, Math.max(0, at)));
  const items = [...rows, ...second.items.map((item) => moved(item, title.length))];
  const known = (first?.recognised ?? 0) * rows.length + second.recognised * second.items.length;
  return {
    text: `${title}${second.text}`,
    items,
    mayContain: [...(first?.mayContain ?? []), ...second.mayContain],
    recognised: items.length === 0 ? 0 : known / items.length,
  };
}

function shifted(
  facts: FoodLabelFacts,
  by: number,
): Pick<FoodLabelFacts, 'additives' | 'sugars' | 'sweeteners' | 'nova'> {
  const move = <Found extends { readonly start: number; readonly end: number }>(found: Found): Found => ({
    ...found,
    start: found.start + by,
    end: found.end + by,
  });
  return {
    additives: facts.additives.map(move),
    sugars: facts.sugars.map(move),
    sweeteners: facts.sweeteners.map(move),
    nova: { ...facts.nova, markers: facts.nova.markers.map(move) },
  };
}

function moved(item: Ingredient, by: number): Ingredient {
  return {
    ...item,
    start: item.start + by,
    end: item.end + by,
    items: item.items.map((part) => moved(part, by)),
  };
}
