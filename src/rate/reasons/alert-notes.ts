/**
 * The user's own alert list: plain words, found as whole words anywhere in the label's list, allergens or additives. No effect on
 * the score. Accents and case do not matter; the list is the user's, so nothing is judged.
 */
import type { LabelFacts } from '../../label/label-facts';
import type { Reason, Span } from '../rating';
import { noteOf } from './note-of';

/** A list longer than this was not written by hand. */
const MOST_ALERTS = 200;

export function alertNotes(facts: LabelFacts, alerts: readonly string[]): readonly Reason[] {
  if (alerts.length === 0) return [];
  const text = facts.inci?.text ?? facts.ingredients?.text ?? '';
  const { folded, origin } = foldWithPlaces(text);
  const beside = [...facts.allergens, ...facts.additives.flatMap((one) => [one.id, one.found])].map(
    (word) => ` ${foldWithPlaces(word).folded.trim()} `,
  );
  const notes: Reason[] = [];
  for (const alert of new Set(alerts.slice(0, MOST_ALERTS))) {
    const word = foldWithPlaces(alert).folded.trim();
    if (word === '') continue;
    const spans = placesOf(` ${word} `, folded, origin);
    if (spans.length > 0 || beside.some((one) => one.includes(` ${word} `)))
      notes.push(
        noteOf({
          rule: 'your-alert',
          pillar: 'alert',
          text: { key: 'rule.your-alert', args: { names: alert.trim() } },
          spans,
        }),
      );
  }
  return notes;
}

/** Lower case, no accents, every run of other characters one space, a space at both ends; `origin[i]` is where character i stood. */
function foldWithPlaces(text: string): { folded: string; origin: readonly number[] } {
  let folded = ' ';
  const origin = [0];
  for (let i = 0; i < text.length; i += 1) {
    const plain = (text[i] ?? '').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    for (const letter of plain === '' ? '' : /[\p{L}\p{N}]/u.test(plain) ? plain : ' ') {
      if (letter === ' ' && folded.endsWith(' ')) continue;
      folded += letter;
      origin.push(i);
    }
  }
  if (!folded.endsWith(' ')) {
    folded += ' ';
    origin.push(text.length);
  }
  return { folded, origin };
}

function placesOf(word: string, folded: string, origin: readonly number[]): readonly Span[] {
  const spans: Span[] = [];
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
    const start = origin[at + 1] ?? 0;
    const last = origin[at + word.length - 2] ?? start;
    spans.push({ start, end: last + 1 });
  }
  return spans;
}
