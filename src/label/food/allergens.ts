import allergenRows from '../../../rules/lexicon/allergens.json' with { type: 'json' };
import { createLexicon, type Lexicon } from '../text/lexicon';
import type { Token } from '../text/tokenise';

let built: Lexicon<string> | null = null;

/**
 * English names of the allergens (EU Regulation 1169/2011, Annex II) that a stretch of label names, in order of appearance. Look-alikes
 * ("coconut milk", "lactic acid") are guard rows. `repeats` keeps every mention.
 */
export function allergensIn(tokens: readonly Token[], from: number, to: number, repeats = false): string[] {
  built ??= createLexicon(allNames());
  const found: string[] = [];
  for (const match of built.findAll(tokens, from, to)) {
    const name = match.values.find((value) => value !== 'none');
    if (name !== undefined && !match.values.includes('none') && (repeats || !found.includes(name)))
      found.push(name);
  }
  return found;
}

function* allNames(): Generator<readonly [string, string]> {
  for (const row of allergenRows) {
    for (const names of Object.values(row.names)) for (const name of names) yield [name, row.id];
  }
}
