import type { Token } from '../../text/tokenise';
import { termLexicon } from './terms';

/** "Contains preservative: sodium metabisulphite", "ingredients emulsifier: E471": a functional class is named here, so an ingredient is. */
export function namesClass(tokens: readonly Token[], from: number, to: number): boolean {
  return termLexicon()
    .findAll(tokens, from, to)
    .some(({ values }) => values.some(({ kind }) => kind === 'class'));
}
