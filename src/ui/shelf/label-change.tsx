import { diffArrays } from 'diff';
import type { LabelFacts } from '../../label/label-facts';
import { readRating } from '../../store/find-rating';
import { labelWords } from '../../store/label-hash';
import type { RatingCard } from '../../store/records';
import { settleLabelChange } from '../../store/settle-label-change';
import { Notice } from '../components/controls/notice';
import { StoreErrorNotice } from '../components/controls/store-error-notice';
import { KeptVerdict } from '../components/rating/kept-verdict';
import { useTexts } from '../text-context';
import { ratingStore, useRatings } from '../use-ratings';
import { useStoreAction } from '../use-store-action';

/** "The ingredients differ from what you saved": word by word, and what the new label would be rated. */
export function LabelChange({ card }: { readonly card: RatingCard }) {
  const { say } = useTexts();
  const { failure, act } = useStoreAction();
  const loaded = useRatings((store) => readRating(store, card.key), [card.key]);
  const detail = loaded.state === 'ready' ? (loaded.value?.detail ?? null) : null;
  if (detail === null || detail.latest === null) return null;
  const { facts, rating } = detail.latest;
  const settle = (choice: 'take' | 'keep') => act(settleLabelChange(ratingStore(), card.key, choice));
  return (
    <Notice>
      <div class="stack small">
        <p>
          <strong>{say('label_changed')}</strong>
        </p>
        <WordDiff before={detail.facts} after={facts} />
        <p class="row">
          {say('label_would_be')}
          <KeptVerdict rating={rating} />
        </p>
        {failure !== null && <StoreErrorNotice error={failure} />}
        <p class="row controls">
          <button type="button" class="button" onClick={() => settle('take')}>
            {say('label_take')}
          </button>
          <button type="button" class="button" onClick={() => settle('keep')}>
            {say('label_keep')}
          </button>
        </p>
      </div>
    </Notice>
  );
}

/** Differences beyond this are another product's label, and not read word by word. */
const MOST_EDITS = 2000;

function WordDiff({ before, after }: { readonly before: LabelFacts; readonly after: LabelFacts }) {
  const changes = diffArrays(labelWords(before), labelWords(after), { maxEditLength: MOST_EDITS }) ?? [];
  return (
    <p class="diff">
      {changes.map((change, index) => {
        const words = change.value.join(' ');
        if (change.added) return <ins key={index}>{words} </ins>;
        if (change.removed) return <del key={index}>{words} </del>;
        return <span key={index}>{words} </span>;
      })}
    </p>
  );
}
