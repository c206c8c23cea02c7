import type { ComponentChildren } from 'preact';
import { VERDICTS } from '../../rate/rating';
import { verdictKey } from '../../rate/texts/verdict-words';
import { pageOfRatings } from '../../store/page-of-ratings';
import { NO_FILTER } from '../../store/rating-query';
import { formatNumber } from '../fill-text';
import { useTexts } from '../text-context';
import { useRatings } from '../use-ratings';
import { type Bar, type CountRow, nutrientBars, verdictsByKind, verdictsByMonth } from './chart-data';

/** The newest saved ratings; older ones no longer say what the shelf is made of. */
const MOST_CHARTED = 1000;
const BAR_WIDTH = 200;

/** Figures over the saved ratings. Each is a table with bars in it: the same for eyes and for screen readers. */
export function Charts() {
  const { say, language } = useTexts();
  const loaded = useRatings(
    (store) =>
      pageOfRatings(store, { ...NO_FILTER, list: 'saved', sort: 'date', after: null, size: MOST_CHARTED }),
    [],
  );
  const cards = loaded.state === 'ready' ? loaded.value.cards : [];
  if (cards.length < 2) return null;
  const month = new Intl.DateTimeFormat(language, { year: 'numeric', month: 'short', timeZone: 'UTC' });
  return (
    <section class="stack charts">
      <h2>{say('chart_title')}</h2>
      <div class="chart-grid">
        <BarChart title={say('chart_sugar')} bars={nutrientBars(cards, 'freeSugar')} tone="off" />
        <BarChart title={say('chart_fibre')} bars={nutrientBars(cards, 'fibre')} tone="fits" />
        <CountChart
          title={say('chart_kinds')}
          rows={verdictsByKind(cards).map((row) => ({
            ...row,
            label: row.label === null ? say('kind_unknown') : say(`kind_${row.label}`),
          }))}
        />
        <CountChart
          title={say('chart_months')}
          rows={verdictsByMonth(cards).map((row) => ({ ...row, label: month.format(new Date(row.label)) }))}
        />
      </div>
    </section>
  );
}

interface BarChartProps {
  readonly title: string;
  readonly bars: readonly Bar[];
  readonly tone: 'fits' | 'off';
}

function BarChart({ title, bars, tone }: BarChartProps) {
  const { language } = useTexts();
  const most = Math.max(1, ...bars.map((bar) => bar.value));
  if (bars.length === 0) return null;
  return (
    <ChartTable title={title}>
      {bars.map((bar, index) => (
        <tr key={`${bar.label}-${index}`}>
          <th scope="row">
            <span title={bar.label}>{bar.label}</span>
          </th>
          <td class="bar-cell">
            <svg class="bar" viewBox={`0 0 ${BAR_WIDTH} 12`} preserveAspectRatio="none" aria-hidden="true">
              <rect class={tone} width={Math.max(1, (bar.value / most) * BAR_WIDTH)} height="12" rx="2" />
            </svg>
          </td>
          <td class="number">{formatNumber(bar.value, language)} g</td>
        </tr>
      ))}
    </ChartTable>
  );
}

interface CountChartProps {
  readonly title: string;
  readonly rows: readonly CountRow<string>[];
}

function CountChart({ title, rows }: CountChartProps) {
  const { say } = useTexts();
  const most = Math.max(1, ...rows.map((row) => row.total));
  return (
    <ChartTable title={title}>
      {rows.map((row) => {
        let x = 0;
        return (
          <tr key={row.label}>
            <th scope="row">{row.label}</th>
            <td class="bar-cell">
              <svg class="bar" viewBox={`0 0 ${BAR_WIDTH} 12`} preserveAspectRatio="none" aria-hidden="true">
                {VERDICTS.map((verdict) => {
                  const width = (row.counts[verdict] / most) * BAR_WIDTH;
                  const start = x;
                  x += width;
                  return width === 0 ? null : (
                    <rect
                      key={verdict}
                      class={verdict}
                      x={start}
                      width={Math.max(1, width - 1)}
                      height="12"
                    />
                  );
                })}
              </svg>
            </td>
            <td class="counts soft">
              {VERDICTS.filter((verdict) => row.counts[verdict] > 0)
                .map((verdict) => `${say(verdictKey(verdict))} ${row.counts[verdict]}`)
                .join(' · ')}
            </td>
          </tr>
        );
      })}
    </ChartTable>
  );
}

function ChartTable({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <div class="card">
      <table class="chart small">
        <caption>{title}</caption>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
