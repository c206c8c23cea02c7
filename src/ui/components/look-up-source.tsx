import type { LookedUpFacts } from '../../label/looked-up';
import { lookUpDay, lookUpKey } from '../look-up-text';
import { useTexts } from '../text-context';

const LICENCE = 'https://opendatacommons.org/licenses/odbl/1-0/';

/** Says which part of a label was looked up, where, when and under which licence. */
export function LookUpSource({ lookedUp }: { readonly lookedUp: LookedUpFacts }) {
  const { say, language } = useTexts();
  const entry = `https://world.openfoodfacts.org/product/${encodeURIComponent(lookedUp.gtin)}`;
  return (
    <p class="small soft">
      <a href={entry} target="_blank" rel="noreferrer noopener">
        {say(lookUpKey(lookedUp), { date: lookUpDay(lookedUp, language, 'long') })}
      </a>{' '}
      <a href={LICENCE} target="_blank" rel="noreferrer noopener">
        {say('lookup_notice')}
      </a>
    </p>
  );
}
