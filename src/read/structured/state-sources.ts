import { elementsIn } from '../elements-in';

/** A text in which a page keeps the data that its own scripts start from: a script's, or an attribute's. */
export interface StateSource {
  readonly text: string;
  /** The script whose text it is as printed. */
  readonly script: Element | null;
}

/** Attributes that frameworks start a component from. */
const HOLDERS =
  '[data-props],[data-state],[data-product],[data-json],[data-initial-state],[data-page],[data-redux-state]';
const SCRIPTS = 120;
const ATTRIBUTES = 40;
/** JSON that was encoded as addresses are, so that no tag in it ends the script. */
const ENCODED = /^\s*%(?:7B|5B)/i;

/** One after the other, so that nobody takes the text of a script who has found what was asked for. */
export function* stateSources(document: Document): Generator<StateSource> {
  for (const script of elementsIn(document, 'script:not([src])', SCRIPTS)) {
    if (/ld\+json/i.test(script.getAttribute('type') ?? '')) continue;
    const text = script.textContent ?? '';
    yield ENCODED.test(text) ? { text: decoded(text), script: null } : { text, script };
  }
  for (const holder of elementsIn(document, HOLDERS, 20)) {
    for (const { value } of Array.from(holder.attributes).slice(0, ATTRIBUTES))
      if (/^\s*[{[]/.test(value)) yield { text: value, script: null };
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
