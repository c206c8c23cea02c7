/** The fermented food that a product *is*; a filling, a topping or a powder further down the list makes no fermented food. */
import { normalise } from '../../text/normalise';
import { tokenise } from '../../text/tokenise';
import type { Concept, FermentedFact, Ingredient } from '../food-facts';
import { chooseTerm, termLexicon } from '../names/terms';
import { cultureState } from './culture-state';
import type { Tree } from './describe-tree';

/** Foods whose microbes do not survive making. */
const WITHOUT_MICROBES = new Set(['soy sauce', 'vinegar']);
/** What a product is, and what its list opens with where it does not open with the food itself; null: anything. */
const MAIN: readonly (readonly [food: string, base: readonly Concept[] | null])[] = [
  ['water kefir', null],
  ['kefir', ['milk', 'culture']],
  ['kombucha', ['tea', 'infusion', 'sugar', 'culture']],
  ['sauerkraut', ['vegetable', 'leafy-green']],
  ['kimchi', ['vegetable', 'leafy-green']],
  ['miso', ['legume', 'grain', 'salt']],
  ['natto', ['legume']],
  ['tempeh', ['legume', 'grain']],
  ['gochujang', null],
  ['buttermilk', ['milk', 'cream']],
  ['yogurt', ['milk', 'cream', 'nut', 'legume', 'oat', 'culture']],
  ['fresh cheese', ['milk', 'cream', 'cheese']],
  ['cheese', ['milk', 'cream', 'cheese', 'nut']],
  ['soy sauce', ['grain', 'legume', 'salt']],
  ['vinegar', ['vinegar', 'fruit', 'juice', 'fruit-concentrate']],
];
/** An ingredient of this share is what the product is. */
const MAIN_PERCENT = 40;

interface FermentedInput {
  readonly name: string | null;
  readonly category: readonly string[];
  readonly statements: string;
  readonly text: string | null;
}

/** The fermented food that the product is, and whether its cultures live. Null where it is none. */
export function readFermented(tree: Tree, input: FermentedInput, lang: string | null): FermentedFact | null {
  const food = foodOf(tree, input, lang);
  if (food === null) return null;
  if (WITHOUT_MICROBES.has(food)) return { food, cultures: 'unstated', carriesCultures: false };
  const said = `${input.name ?? ''}.\n${input.statements}`;
  return { food, cultures: cultureState(said, input.text ?? '', lang), carriesCultures: true };
}

function foodOf(tree: Tree, input: FermentedInput, lang: string | null): string | null {
  const main = mainItems(tree.items);
  const held = new Set(main.flatMap((item) => heldIn(item, lang)));
  const called = fermentedIn(input.name ?? '', lang);
  const shelf = fermentedIn(input.category.slice(-1).join(' '), lang);
  const fits = ([food, base]: (typeof MAIN)[number]): boolean =>
    main.length === 0 ||
    base === null ||
    held.has(food) ||
    main.every((item) => item.concepts.length === 0) ||
    main.some((item) => base.some((concept) => item.concepts.includes(concept)));
  const byName = MAIN.find((row) => called.includes(row[0]) && fits(row));
  const byShelf = shelf.length === 1 ? MAIN.find((row) => shelf.includes(row[0]) && fits(row)) : undefined;
  const opening = new Set(
    main
      .filter((item) => item === tree.items[0] || item.percent !== null)
      .flatMap((item) => heldIn(item, lang)),
  );
  const byList = MAIN.find(([food]) => opening.has(food));
  return (
    byName?.[0] ??
    byList?.[0] ??
    (tree.concepts.has('culture') && isMilkBase(tree) ? (byShelf?.[0] ?? 'fermented milk') : null)
  );
}

/** The first ingredient (past water), and any that is stated to be the greater part. */
function mainItems(items: readonly Ingredient[]): Ingredient[] {
  const first = items.find(({ concepts }) => !concepts.includes('water')) ?? items[0];
  return items.filter((item) => item === first || (item.percent ?? 0) >= MAIN_PERCENT);
}

/** Vinegar that something is pickled in makes no fermented food of it. */
function heldIn(item: Ingredient, lang: string | null): string[] {
  return item.concepts.includes('fermented') ? fermentedIn(item.name, lang) : [];
}

/** Cultures make fermented milk of a list that opens with milk; in a formula with oils they are an addition. */
function isMilkBase(tree: Tree): boolean {
  return tree.items[0]?.concepts.includes('milk') === true && !tree.concepts.has('oil');
}

function fermentedIn(text: string, lang: string | null): string[] {
  const tokens = tokenise(normalise(text).text);
  return termLexicon()
    .findAll(tokens)
    .flatMap((match) => chooseTerm(match, tokens, lang, null)?.fermented ?? []);
}
