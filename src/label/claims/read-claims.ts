/**
 * What the words on a label promise. Reads name, category, label text and description; a claim that is denied ("not fried", "not intended
 * to treat … any disease") is none. Ingredient lists are no claims. Linear in the text.
 */
import type { Kind } from '../kind';
import type { ClaimFact } from '../label-facts';
import type { LabelInput } from '../label-input';
import { type ClaimText, isDenied, openClaimText, quoteOf } from './claim-text';
import { fryingSaid, processNamed } from './frying';
import { medicinalPromise } from './medicinal-promise';

/** Claims that stand wherever their words stand. */
const PLAIN_CLAIMS = [
  'no-added-sugar',
  'unsweetened',
  'high-fibre',
  'source-of-fibre',
  'juice-100',
] as const satisfies readonly ClaimFact['claim'][];

/** Each claim once, with the first words that make it. */
export function readClaims(input: LabelInput, kind: Kind): ClaimFact[] {
  const name = openClaimText(input.name);
  const text = openClaimText([input.label, input.description].filter((part) => part !== null).join('\n'));
  const claims = [...plainClaims(name), ...plainClaims(text)];
  if (kind === 'food' || kind === 'drink') {
    const category = openClaimText(input.category.slice(-3).join(' | '));
    claims.push(
      ...processNamed(name, input.ingredients),
      ...processNamed(category, input.ingredients),
      ...fryingSaid(text),
    );
  }
  claims.push(...medicinalPromise(name), ...medicinalPromise(text));
  return claims.filter(({ claim }, index) => claims.findIndex((other) => other.claim === claim) === index);
}

function plainClaims(text: ClaimText): ClaimFact[] {
  return text.matches.flatMap((match) =>
    PLAIN_CLAIMS.filter((claim) => match.values.includes(claim) && !isDenied(text, match)).map((claim) => ({
      claim,
      quote: quoteOf(text, match),
    })),
  );
}
