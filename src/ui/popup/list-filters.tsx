import { KINDS } from '../../label/kind';
import { VERDICTS } from '../../rate/rating';
import { verdictKey } from '../../rate/texts/verdict-words';
import { listValues } from '../../store/list-values';
import { RATING_SORTS, type RatingFilter, type RatingSort } from '../../store/rating-query';
import { LazyDetails } from '../components/controls/lazy-details';
import { useSettings } from '../settings-context';
import { shownHost } from '../shown-host';
import { useTexts } from '../text-context';
import { useRatings } from '../use-ratings';

interface ListFiltersProps {
  readonly filter: RatingFilter;
  readonly sort: RatingSort;
  readonly onFilter: (filter: RatingFilter) => void;
  readonly onSort: (sort: RatingSort) => void;
}

/** Search in sight; the other filters behind one click, so that a small popup stays a list. */
export function ListFilters({ filter, sort, onFilter, onSort }: ListFiltersProps) {
  const { say } = useTexts();
  const set = (part: Partial<RatingFilter>) => onFilter({ ...filter, ...part });
  const used = [filter.kind, filter.verdict, filter.host, filter.tag].filter((value) => value !== null);
  return (
    <div class="filters stack">
      <div class="row">
        <input
          type="search"
          class="search"
          aria-label={say('filter_search')}
          placeholder={say('filter_search')}
          value={filter.search}
          onInput={(event) => set({ search: event.currentTarget.value })}
        />
        <SortChoice sort={sort} onSort={onSort} />
      </div>
      <LazyDetails
        summary={used.length === 0 ? say('filter_more') : say('filter_used', { count: used.length })}
      >
        <MoreFilters filter={filter} set={set} />
      </LazyDetails>
    </div>
  );
}

function SortChoice({ sort, onSort }: Pick<ListFiltersProps, 'sort' | 'onSort'>) {
  const { say } = useTexts();
  const { settings } = useSettings();
  // Sorting by score would show the scores to somebody who asked not to see them.
  const sorts = RATING_SORTS.filter((option) => option !== 'score' || !settings.wordsOnly);
  return (
    <select
      aria-label={say('filter_sort')}
      value={sort}
      onChange={(event) => onSort(RATING_SORTS.find((s) => s === event.currentTarget.value) ?? 'date')}
    >
      {sorts.map((option) => (
        <option key={option} value={option}>
          {say(`sort_${option}`)}
        </option>
      ))}
    </select>
  );
}

interface MoreFiltersProps {
  readonly filter: RatingFilter;
  readonly set: (part: Partial<RatingFilter>) => void;
}

function MoreFilters({ filter, set }: MoreFiltersProps) {
  const { say } = useTexts();
  const values = useRatings(listValues, []);
  const known = values.state === 'ready' ? values.value : { tags: [], hosts: [] };
  return (
    <div class="choices">
      <Choice
        label={say('kind_label')}
        value={filter.kind}
        options={KINDS.map((kind) => [kind, say(`kind_${kind}`)] as const)}
        onChange={(kind) => set({ kind })}
      />
      <Choice
        label={say('filter_verdict')}
        value={filter.verdict}
        options={VERDICTS.map((verdict) => [verdict, say(verdictKey(verdict))] as const)}
        onChange={(verdict) => set({ verdict })}
      />
      <Choice
        label={say('filter_shop')}
        value={filter.host}
        options={known.hosts.map((host) => [host, shownHost(host)] as const)}
        onChange={(host) => set({ host })}
      />
      <Choice
        label={say('filter_tag')}
        value={filter.tag}
        options={known.tags.map((tag) => [tag, tag] as const)}
        onChange={(tag) => set({ tag })}
      />
    </div>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T | null;
  readonly options: readonly (readonly [T, string])[];
  readonly onChange: (value: T | null) => void;
}

/** Nothing where there is nothing to choose: most people give no tags. */
function Choice<T extends string>({ label, value, options, onChange }: ChoiceProps<T>) {
  const { say } = useTexts();
  if (options.length === 0 && value === null) return null;
  return (
    <select
      aria-label={label}
      value={value ?? ''}
      onChange={({ currentTarget }) =>
        onChange(options.find(([name]) => name === currentTarget.value)?.[0] ?? null)
      }
    >
      <option value="">{say('filter_any', { what: label })}</option>
      {options.map(([name, word]) => (
        <option key={name} value={name}>
          {word}
        </option>
      ))}
    </select>
  );
}
