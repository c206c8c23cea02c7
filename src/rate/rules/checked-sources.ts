import sources from '../../../rules/sources.json' with { type: 'json' };

const checked = new Set(
  Object.entries(sources).flatMap(([id, source]) => (source.status === 'checked' ? [id] : [])),
);

/** A source that nobody opened may steer a rule, but is never shown as if it proved it. */
export function checkedSources(ids: readonly string[]): readonly string[] {
  return ids.filter((id) => checked.has(id));
}
