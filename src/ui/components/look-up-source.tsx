import type { LookedUpFacts } from '../../label/looked-up';
import type { ReasonView } from '../../rate/rating-view';
import { lookUpDay, lookUpKey } from '../look-up-text';
import { useTexts } from '../text-context';

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
      <a href={entry} target="_blank" rel="noreferrer noopener">
        {say(lookUpKey(lookedUp), { date: lookUpDay(lookedUp, language, 'long') })}
      </a>{' '}
      <a href={LICENCE} target="_blank" rel="noreferrer noopener">
        {say('lookup_notice')}
      </a>
      {differences.map(({ text }) => (
        <p key={text}>{text}</p>
      ))}
    </div>
  );
}
