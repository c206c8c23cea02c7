import type { InciShare } from '../../../rate/inci/inci-view';
import { useTexts } from '../../text-context';

/** More rows say less; what is rare stands in the list itself. */
const MOST_ROWS = 6;
const WIDTH = 100;

/** The small picture: how many of the ingredients do what. */
export function InciBreakdown({ shares }: { readonly shares: readonly InciShare[] }) {
  const { say } = useTexts();
  const shown = shares.slice(0, MOST_ROWS);
  const others = shares.slice(MOST_ROWS).reduce((sum, { count }) => sum + count, 0);
  const rows = others === 0 ? shown : [...shown, { kind: 'other', text: say('inci_other'), count: others }];
  const most = Math.max(...rows.map(({ count }) => count));
  return (
    <table class="small shares">
      <caption class="hidden">{say('inci_functions')}</caption>
      <tbody>
        {rows.map(({ kind, text, count }) => (
          <tr key={kind}>
            <th scope="row">{text}</th>
            <td class="bar">
              <svg viewBox={`0 0 ${WIDTH} 8`} preserveAspectRatio="none" aria-hidden="true">
                <rect width={(count / most) * WIDTH} height="8" rx="1" />
              </svg>
            </td>
            <td class="number">{count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
