import type { LookedUpFacts } from '../../../label/looked-up';
import type { ReasonView } from '../../../rate/views/rating-view';
import { formatDay, type TextKey } from '../../fill-text';
import { useTexts } from '../../text-context';
import { OutsideLink } from '../controls/outside-link';

const LICENCE = 'https://opendatacommons.org/licenses/odbl/1-0/';

interface LookUpSourceProps {
  readonly lookedUp: LookedUpFacts;
  /** Of the rating: those on disagreement stand here too, since the range follows from them. */
  readonly notes: readonly ReasonView[];
}

/** Says which part of a label was looked up, where, when and under which licence, and where it states other numbers. */
export function LookUpSource({ lookedUp, notes }: LookUpSourceProps) {
  const { say, language } = useTexts();
  const entry = `https://world.openfoodfacts.org/product/${encodeURIComponent(lookedUp.gtin)}`;
  const differences = notes.filter(({ rule }) => rule === 'look-up-differs');
  return (
    <div class="small soft">
      <OutsideLink href={entry}>
        {say(lookUpKey(lookedUp), { date: formatDay(lookedUp.date, language, 'long') })}
      </OutsideLink>{' '}
      <OutsideLink href={LICENCE}>{say('lookup_notice')}</OutsideLink>
      {differences.map(({ text }) => (
        <p key={text}>{text}</p>
      ))}
    </div>
  );
}

/** Which sentence says what was looked up; each takes the `date`. */
function lookUpKey({ parts }: LookedUpFacts): TextKey {
  const hasList = parts.includes('ingredients');
  if (parts.includes('nutrition')) return hasList ? 'lookup_both' : 'lookup_nutrition';
  return hasList ? 'lookup_ingredients' : 'lookup_compared';
}
