/**
 * Whether the cultures of a fermented food live, from what the label says of the product: name and statements, and the list where it speaks
 * of the product ("sauerkraut (pasteurised)"). "Pasteurised milk" is what a yogurt is made of and says nothing of the yogurt.
 */
import { normalise } from '../../text/normalise';
import { type Token, tokenise } from '../../text/tokenise';
import type { FermentedFact } from '../food-facts';
import { chooseTerm, type Term, termLexicon } from '../names/terms';
import { type WordGroup, wordsOf } from '../names/words';

/** "has not yet been heat treated": a denial stands at most this many words before what it denies. */
const FARTHEST_DENIAL = 3;
/** "live kefir cultures", "raw fermented sauerkraut": words between what lives and what is said to. */
const FARTHEST_NOUN = 3;

/** Heat treatment said of the product outweighs live cultures. */
export function cultureState(said: string, list: string, lang: string | null): FermentedFact['cultures'] {
  const states = [stateIn(said, lang, true), stateIn(list, lang, false)];
  return states.includes('heat-treated') ? 'heat-treated' : states.includes('live') ? 'live' : 'unstated';
}

function stateIn(text: string, lang: string | null, statement: boolean): FermentedFact['cultures'] {
  const tokens = tokenise(normalise(text).text);
  let live = false;
  for (let at = 0; at < tokens.length; at += 1) {
    const raw = ends('unpasteurised', tokens, at);
    if (raw > at) {
      live ||= !isOfMilk(tokens, at, raw, lang);
      at = raw - 1;
      continue;
    }
    const state = stateAt(tokens, at, lang, statement);
    if (state === 'unstated') continue;
    const denied = isDenied(tokens, at);
    if (state === 'heat-treated' && !denied) return state;
    live ||= (state === 'live') !== denied;
  }
  return live ? 'live' : 'unstated';
}

/** "Unpasteurised milk", "milk (not pasteurised)": what it is made of, not the product. */
function isOfMilk(tokens: readonly Token[], from: number, to: number, lang: string | null): boolean {
  const isMilk = (term: Term | null) =>
    term !== null && term.fermented === null && term.concepts.includes('milk');
  if (isMilk(termAt(tokens, to, lang))) return true;
  return /^[(,]$/.test(tokens[from - 1]?.text ?? '') && isMilk(termAt(tokens, from - 2, lang));
}

function stateAt(
  tokens: readonly Token[],
  at: number,
  lang: string | null,
  statement: boolean,
): FermentedFact['cultures'] {
  if (ends('heatTreated', tokens, at) > at) return 'heat-treated';
  const heated = ends('pasteurised', tokens, at);
  if (heated > at && isOfProduct(tokens, at, heated, lang, statement)) return 'heat-treated';
  const lives = ends('live', tokens, at);
  return lives > at + 1 || (lives > at && besideFerment(tokens, at, lives, lang)) ? 'live' : 'unstated';
}

/** "Sauerkraut, pasteurised", "pasteurised sauerkraut", or the word alone as a statement; never "pasteurised milk". */
function isOfProduct(
  tokens: readonly Token[],
  from: number,
  to: number,
  lang: string | null,
  statement: boolean,
): boolean {
  const next = termAt(tokens, to, lang);
  if (next !== null) return next.fermented !== null;
  if (tokens[to]?.kind === 'word') return false;
  const comma = statement && tokens[from - 1]?.text === ',' ? from - 1 : from;
  if (statement ? isEdge(tokens[from - 1]) : tokens[from - 1]?.text === '.') return isEdge(tokens[to]);
  return endsInFerment(tokens, comma, lang);
}

function isEdge(token: Token | undefined): boolean {
  return token === undefined || token.kind === 'break' || /^[.!;•]$/.test(token.text);
}

/** "live kefir cultures", "raw kimchi", "choucroute crue". */
function besideFerment(tokens: readonly Token[], from: number, to: number, lang: string | null): boolean {
  for (let at = to; at < to + FARTHEST_NOUN && tokens[at]?.kind === 'word'; at += 1) {
    const term = termAt(tokens, at, lang);
    if (term !== null && (term.fermented !== null || term.concepts.includes('culture'))) return true;
  }
  return endsInFerment(tokens, from, lang);
}

/** The word before `end` is the last of a fermented food's or a culture's name. */
function endsInFerment(tokens: readonly Token[], end: number, lang: string | null): boolean {
  for (let at = Math.max(0, end - 3); at < end; at += 1) {
    const match = termLexicon().longestAt(tokens, at, end);
    const term = match?.end === end ? chooseTerm(match, tokens, lang, null) : null;
    if (term !== null && (term.fermented !== null || term.concepts.includes('culture'))) return true;
  }
  return false;
}

function termAt(tokens: readonly Token[], at: number, lang: string | null): Term | null {
  const match = termLexicon().longestAt(tokens, at);
  return match === null ? null : chooseTerm(match, tokens, lang, null);
}

/** Where a word of the group that starts here ends; −1 where none does. */
function ends(group: WordGroup, tokens: readonly Token[], at: number): number {
  return wordsOf(group).longestAt(tokens, at)?.end ?? -1;
}

function isDenied(tokens: readonly Token[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - FARTHEST_DENIAL); back -= 1) {
    if (isEdge(tokens[back]) || tokens[back]?.text === ',') return false;
    if (ends('denied', tokens, back) > back) return true;
  }
  return false;
}
