import type { Rating } from '../../../rate/rating';
import { useSettings } from '../../settings-context';
import { VerdictMark } from './verdict-mark';

interface KeptVerdictProps {
  readonly rating: Pick<Rating, 'verdict' | 'score'>;
  readonly size?: 'normal' | 'large';
}

/** A verdict on our own pages: its score is for those who want numbers. */
export function KeptVerdict({ rating: { verdict, score }, size = 'normal' }: KeptVerdictProps) {
  const { settings } = useSettings();
  return <VerdictMark verdict={verdict} score={settings.wordsOnly ? null : score} size={size} />;
}
