import type { Yardstick } from '../../../rate/rating';
import { useTexts } from '../../text-context';

/** What the verdict is and is not; skincare stands outside the article. */
export function Disclaimer({ yardstick }: { readonly yardstick: Yardstick }) {
  const { say } = useTexts();
  return <p class="small soft">{say(yardstick === 'skin-barrier' ? 'foot_skincare' : 'foot_disclaimer')}</p>;
}
