import { normalise } from '../text/normalise';
import { tokenise } from '../text/tokenise';
import type { Tree } from './describe-tree';
import type { FermentedFact } from './food-facts';
import { chooseTerm, termLexicon } from './terms';
import { wordsOf } from './words';

/** Foods whose microbes do not survive making. */
const WITHOUT_MICROBES = new Set(['soy sauce', 'vinegar', 'cheese-powder']);
/** What a product *is*, before what it merely holds. */
const MAIN = [
  'kefir',
  'kombucha',
  'sauerkraut',
  'kimchi',
  'miso',
  'natto',
  'tempeh',
  'gochujang',
  'buttermilk',
  'yogurt',
  'fresh cheese',
  'cheese',
  'soy sauce',
  'vinegar',
];

interface FermentedInput {
  readonly name: string | null;
  readonly statements: string;
  readonly text: string | null;
}

/** The fermented food that the product is or holds, and whether its cultures live. Null where nothing fermented is named. */
export function readFermented(tree: Tree, input: FermentedInput, lang: string | null): FermentedFact | null {
  const name = fermentedIn(input.name ?? '', lang);
  const cultured = tree.concepts.has('culture');
  const held = new Set(
    tree.items.slice(0, 3).flatMap((item) => (item.concepts.includes('fermented') ? tree.fermented : [])),
  );
  const food =
    MAIN.find((known) => name.includes(known)) ??
    MAIN.find((known) => held.has(known)) ??
    (cultured && isMilkBase(tree) ? 'fermented milk' : null);
  if (food === null) return null;
  const around = `${input.name ?? ''}. ${input.statements}. ${input.text ?? ''}`;
  const carries = !WITHOUT_MICROBES.has(food);
  if (!carries) return { food, cultures: 'unstated', carriesCultures: false };
  const says = stateIn(around);
  return {
    food,
    cultures: says ?? 'unstated',
    carriesCultures: true,
  };
}

/** Cultures make fermented milk of a list that opens with milk; in a formula with oils they are an addition. */
function isMilkBase(tree: Tree): boolean {
  return (
    tree.items[0]?.concepts.includes('milk') === true &&
    !tree.concepts.has('oil') &&
    !tree.concepts.has('meat')
  );
}

function fermentedIn(text: string, lang: string | null): string[] {
  const tokens = tokenise(normalise(text).text);
  return termLexicon()
    .findAll(tokens)
    .map((match) => chooseTerm(match, tokens, lang, false)?.fermented ?? '');
}

/** Heat treatment said of the product outweighs live cultures; "not heat treated" is no heat treatment. */
function stateIn(text: string): FermentedFact['cultures'] | null {
  const tokens = tokenise(normalise(text).text);
  let live = false;
  for (let at = 0; at < tokens.length; at += 1) {
    const denied = [1, 2].some(
      (back) => at >= back && wordsOf('not').longestAt(tokens, at - back, at) !== null,
    );
    if (!denied && wordsOf('heatTreated').longestAt(tokens, at) !== null) return 'heat-treated';
    const match = wordsOf('live').longestAt(tokens, at);
    if (
      match !== null &&
      (match.end - match.start > 1 ||
        /^(?:unpasteurised|unpasteurized|unpasteurisiert|ongepasteuriseerd|niepasteryzowan[ya]|opastoriserad|upasteuriseret)$/.test(
          tokens[at]?.text ?? '',
        ))
    )
      live = true;
  }
  return live ? 'live' : null;
}
