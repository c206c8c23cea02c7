import { betterRated, type Comparable } from '../../../store/better-rated';
import { useTexts } from '../../text-context';
import { useRatings } from '../../use-ratings';
import { OutsideLink } from '../controls/outside-link';
import { KeptVerdict } from './kept-verdict';

interface BetterRatedProps {
  readonly product: Comparable;
  /** Said when there is nothing; without it nothing is shown. */
  readonly none?: string;
}

/** What the user rated better of the like, with the rule of choice beside it. Shown on our own pages only, never in a shop's. */
export function BetterRated({ product, none }: BetterRatedProps) {
  const { say } = useTexts();
  const { key, name, score } = product;
  const loaded = useRatings((store) => betterRated(store, product), [key, name, score]);
  if (loaded.state !== 'ready') return null;
  if (loaded.value.length === 0) return none === undefined ? null : <p class="small soft">{none}</p>;
  return (
    <section class="small" aria-label={say('better_title')}>
      <p>
        <strong>{say('better_title')}</strong>
      </p>
      <ul>
        {loaded.value.map((card) => (
          <li key={card.key} class="row">
            <KeptVerdict rating={card} />
            {card.url === null ? card.name : <OutsideLink href={card.url}>{card.name}</OutsideLink>}
          </li>
        ))}
      </ul>
      <p class="soft">{say('better_rule')}</p>
    </section>
  );
}
