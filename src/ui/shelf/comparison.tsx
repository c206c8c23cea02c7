import { ok } from '../../platform/result';
import { sayMessage } from '../../rate/texts/texts';
import { readRating } from '../../store/find-rating';
import type { RatingCard } from '../../store/records';
import { VerdictMark } from '../components/rating/verdict-mark';
import { formatNumber } from '../fill-text';
import { useSettings } from '../settings-context';
import { type Texts, useTexts } from '../text-context';
import { useRatings } from '../use-ratings';
import { type Cell, type CompareRow, compareRows } from './compare-rows';

/** Two to four products side by side. */
export function Comparison({ cards }: { readonly cards: readonly RatingCard[] }) {
  const { say } = useTexts();
  const { settings } = useSettings();
  const loaded = useRatings(
    async (store) => {
      const records = await Promise.all(cards.map((card) => readRating(store, card.key)));
      const details = records.map((record) => (record.ok ? (record.value?.detail ?? null) : null));
      return ok(new Map(cards.map(({ key }, index) => [key, details[index] ?? null])));
    },
    [cards.map((card) => card.key).join('\n')],
  );
  if (loaded.state !== 'ready') return null;
  // A product that was chosen just now is in neither: its facts are on their way.
  const known = cards.flatMap((card) => {
    const detail = loaded.value.get(card.key) ?? null;
    return detail === null ? [] : [{ card, detail }];
  });
  const hasReminder = cards.some(({ key }) => loaded.value.get(key) === null);
  const rows = compareRows(
    known.map(({ detail }) => detail),
    settings,
  );
  return (
    // A scrolling region needs the focus to be scrolled by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: WCAG 2.1.1
    <section id="comparison" class="card scroll comparison" tabIndex={0} aria-label={say('compare_title')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say(settings.units === 'per-serving' ? 'compare_serving' : 'compare_100')}</th>
            {known.map(({ card }) => (
              <th key={card.key} scope="col">
                {card.name ?? say('name_unknown')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{say('compare_verdict')}</th>
            {known.map(({ card }) => (
              <td key={card.key}>
                <VerdictMark verdict={card.verdict} score={null} />
              </td>
            ))}
          </tr>
          {rows.map((row) => (
            <CompareLine key={row.key} row={row} />
          ))}
        </tbody>
      </table>
      {hasReminder && <p class="small soft">{say('compare_reminder')}</p>}
    </section>
  );
}

function CompareLine({ row }: { readonly row: CompareRow }) {
  const texts = useTexts();
  return (
    <tr class={row.differs ? 'differs' : 'alike'}>
      <th scope="row">{texts.say(row.key)}</th>
      {row.cells.map((cell, index) => (
        <td key={index} class="number">
          {cellText(cell, texts)}
          {row.best.includes(index) && (
            <strong class="best">
              <span aria-hidden="true"> ★ </span>
              {texts.say('compare_best')}
            </strong>
          )}
        </td>
      ))}
    </tr>
  );
}

function cellText(cell: Cell, { say, language }: Texts): string {
  if (cell.state === 'unknown') return say('compare_unknown');
  if (cell.state === 'none') return say('compare_none');
  if (typeof cell.value === 'string') return sayMessage({ key: cell.value, args: {} }, language);
  const value = formatNumber(cell.value, language);
  return cell.unit === '' ? value : `${value} ${cell.unit}`;
}
