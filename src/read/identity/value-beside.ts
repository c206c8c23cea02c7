import { foldSpace, textOf } from '../page-text';

/** What stands beside a label: the rest of its line, the next cell, or the next element; at most `limit` characters, else null. */
export function valueBeside(label: Text, limit: number): string | null {
  const own = foldSpace(label.data);
  let at: Element | null = label.parentElement;
  for (let level = 0; at && level < 3; level++, at = at.parentElement) {
    const all = textOf(at, 400);
    if (all.length > own.length + 1) {
      const rest = all.startsWith(own) ? all.slice(own.length).replace(/^[\s:：]+/, '') : '';
      return rest !== '' && rest.length <= limit ? rest : null;
    }
    const next = textOf(at.nextElementSibling, 400);
    if (next !== '') return next.length <= limit ? next : null;
  }
  return null;
}
