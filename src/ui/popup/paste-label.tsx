import { useEffect, useRef, useState } from 'preact/hooks';
import { KINDS, type Kind } from '../../label/kind';
import { logFailure } from '../../platform/log';
import { LONGEST_PASTED } from '../../store/marked-text';
import type { SeenProduct } from '../../store/records';
import { saveRating } from '../../store/save-rating';
import { Notice } from '../components/controls/notice';
import { SelectField } from '../components/controls/select-field';
import { StoreErrorNotice } from '../components/controls/store-error-notice';
import { KeptVerdict } from '../components/rating/kept-verdict';
import { LazyRatingDetail } from '../components/rating/lazy-rating-detail';
import { useTexts } from '../text-context';
import { ratingStore } from '../use-ratings';
import { useStoreAction } from '../use-store-action';
import { pastedInput } from './pasted-input';
import { ratePastedLabel } from './rate-pasted-label';
import { usePrivateWindow } from './use-private-window';

interface PasteLabelProps {
  /** Text that was marked on a page, rated at once; '' without. */
  readonly marked: string;
}

/** For a product at home, or a shop whose label is a picture: paste or type the label, get the same rating. */
export function PasteLabel({ marked }: PasteLabelProps) {
  const { say } = useTexts();
  const [kind, setKind] = useState<Kind | null>(null);
  const [name, setName] = useState('');
  const [text, setText] = useState(marked);
  const [rated, setRated] = useState<SeenProduct | null>(null);
  const [failed, setFailed] = useState(false);
  const turn = useRef(0);
  const rate = () => {
    turn.current += 1;
    setFailed(false);
    ratePastedLabel(pastedInput(text, name, kind)).then(setRated, (error: unknown) => {
      logFailure('paste-label', error);
      setFailed(true);
    });
  };
  useEffect(() => {
    if (marked !== '') rate();
  }, []);
  const submit = (event: Event) => {
    event.preventDefault();
    rate();
  };
  return (
    <section class="stack paste">
      <form class="stack" onSubmit={submit}>
        <div class="field">
          <label for="paste-text">{say('paste_text')}</label>
          <textarea
            id="paste-text"
            rows={5}
            maxLength={LONGEST_PASTED}
            required
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </div>
        <div class="row">
          <SelectField
            label={say('kind_label')}
            value={kind ?? ''}
            options={[
              ['', say('paste_kind_auto')],
              ...KINDS.map((option) => [option, say(`kind_${option}`)] as const),
            ]}
            onChange={(chosen) => setKind(chosen === '' ? null : chosen)}
          />
          <div class="field">
            <label for="paste-name">{say('paste_name')}</label>
            <input
              id="paste-name"
              maxLength={200}
              value={name}
              onInput={(event) => setName(event.currentTarget.value)}
            />
          </div>
        </div>
        <button type="submit" class="button main">
          {say('paste_rate')}
        </button>
      </form>
      <div class={rated === null ? 'hidden' : 'card stack'}>
        {/* There before the verdict: only what changes in it is read out. */}
        <div role="status">
          {rated !== null && (
            <h2>
              <KeptVerdict rating={rated.rating} size="large" />
            </h2>
          )}
        </div>
        {rated !== null && (
          <>
            <LazyRatingDetail
              facts={rated.facts}
              rating={rated.rating}
              name={rated.identity.name}
              brand={rated.identity.brand}
            />
            <SaveRated key={turn.current} product={rated} />
          </>
        )}
      </div>
      {failed && <StoreErrorNotice error="failed" />}
    </section>
  );
}

/** Anew for each label that was rated: what was saved or failed before is no news of it. */
function SaveRated({ product }: { readonly product: SeenProduct }) {
  const { say } = useTexts();
  const isPrivate = usePrivateWindow();
  const [isSaved, setSaved] = useState(false);
  const { failure, act } = useStoreAction();
  if (isPrivate) return <p class="small soft">{say('private_window')}</p>;
  const save = () => act(saveRating(ratingStore(), product, Date.now()), () => setSaved(true));
  return (
    <>
      <button type="button" class="button" aria-disabled={isSaved} onClick={() => isSaved || save()}>
        {say(isSaved ? 'action_saved' : 'action_save')}
      </button>
      {isSaved && <Notice tone="good">{say('paste_saved')}</Notice>}
      {failure !== null && <StoreErrorNotice error={failure} />}
    </>
  );
}
