import { useId, useState } from 'preact/hooks';
import type { Correction } from '../../protocol/messages';
import type { PanelView } from '../../protocol/panel-view';
import { SelectField } from '../../ui/components/controls/select-field';
import { useTexts } from '../../ui/text-context';

type Kind = NonNullable<Correction['kind']>;

const KINDS = ['food', 'drink', 'supplement', 'skincare'] as const satisfies readonly Kind[];

interface CorrectLabelProps {
  readonly view: PanelView;
  readonly onCorrect: (correction: Correction) => void;
}

/** "Something read wrong?": the label as it was read, to be mended and rated again. */
export function CorrectLabel({ view, onCorrect }: CorrectLabelProps) {
  const { say } = useTexts();
  const id = useId();
  const [kind, setKind] = useState<Kind | 'auto'>('auto');
  const [ingredients, setIngredients] = useState(view.ingredients ?? '');
  const [label, setLabel] = useState(view.label ?? '');
  const changed = (now: string, before: string | null) => (now === (before ?? '') ? null : now);
  const submit = (event: Event) => {
    event.preventDefault();
    onCorrect({
      kind: kind === 'auto' ? null : kind,
      ingredients: changed(ingredients, view.ingredients),
      label: changed(label, view.label),
    });
  };
  return (
    <details>
      <summary>{say('panel_wrong')}</summary>
      <form class="stack" onSubmit={submit}>
        <p class="small soft">{say('panel_wrong_help')}</p>
        <SelectField
          label={say('kind_label')}
          value={kind}
          options={[
            ['auto', say('panel_kind_auto')],
            ...KINDS.map((name) => [name, say(`kind_${name}`)] as const),
          ]}
          onChange={setKind}
        />
        <div class="field">
          <label for={`${id}-list`}>{say('panel_ingredients')}</label>
          <textarea
            id={`${id}-list`}
            rows={6}
            maxLength={20_000}
            dir="auto"
            value={ingredients}
            onInput={({ currentTarget }) => setIngredients(currentTarget.value)}
          />
        </div>
        <div class="field">
          <label for={`${id}-label`}>{say('panel_other_label')}</label>
          <textarea
            id={`${id}-label`}
            rows={3}
            maxLength={20_000}
            dir="auto"
            value={label}
            onInput={({ currentTarget }) => setLabel(currentTarget.value)}
          />
        </div>
        <div class="row">
          <button type="submit" class="button main">
            {say('panel_rate_again')}
          </button>
          {view.mark.corrected && (
            <button
              type="button"
              class="button"
              onClick={() => onCorrect({ kind: null, ingredients: null, label: null })}
            >
              {say('panel_as_read')}
            </button>
          )}
        </div>
      </form>
    </details>
  );
}
