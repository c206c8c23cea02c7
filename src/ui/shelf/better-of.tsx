import { readRating } from '../../store/find-rating';
import { BetterRated } from '../components/rating/better-rated';
import { useTexts } from '../text-context';
import { useRatings } from '../use-ratings';

/** What the user rated better than one product: the panel leads here, since a shop's page must not learn it. */
export function BetterOf({ productKey }: { readonly productKey: string }) {
  const { say } = useTexts();
  const loaded = useRatings((store) => readRating(store, productKey), [productKey]);
  const card = loaded.state === 'ready' ? (loaded.value?.card ?? null) : null;
  if (card === null) return null;
  return (
    <section class="card stack better">
      <h2>{card.name ?? say('name_unknown')}</h2>
      <BetterRated product={card} none={say('better_none')} />
    </section>
  );
}
