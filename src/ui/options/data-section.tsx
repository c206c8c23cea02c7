import { useState } from 'preact/hooks';
import type { StoreError } from '../../store/attempt';
import { forgetEverything } from '../../store/forget-everything';
import { ConfirmButton } from '../components/controls/confirm-button';
import { Notice } from '../components/controls/notice';
import { SelectField } from '../components/controls/select-field';
import { StoreErrorNotice } from '../components/controls/store-error-notice';
import { SwitchField } from '../components/controls/switch-field';
import { useSettings } from '../settings-context';
import { useTexts } from '../text-context';
import { ratingStore } from '../use-ratings';
import { ClearHistory } from './clear-history';
import { ExportButtons } from './export-buttons';
import { ImportForm } from './import-form';
import { SyncLeft } from './sync-left';

const LIMITS = [500, 2000, 10_000, 50_000] as const;

type Outcome = { readonly said: string } | { readonly error: StoreError } | null;

/** What is kept, for how long, how to take it along and how to be rid of it. */
export function DataSection() {
  const { say, language } = useTexts();
  const { settings, change } = useSettings();
  const [outcome, setOutcome] = useState<Outcome>(null);
  const forgetAll = () =>
    void forgetEverything(ratingStore()).then((result) =>
      setOutcome(result.ok ? { said: say('data_forgotten') } : { error: result.error }),
    );
  return (
    <section class="card stack" aria-labelledby="options-data">
      <h2 id="options-data">{say('options_data')}</h2>
      <p class="small soft">{say('options_data_help')}</p>
      <SwitchField setting="history" />
      <div class="fields">
        <SelectField
          label={say('options_history_limit')}
          value={String(settings.historyLimit)}
          options={LIMITS.map(
            (limit) => [String(limit), new Intl.NumberFormat(language).format(limit)] as const,
          )}
          onChange={(limit) => change({ historyLimit: Number(limit) })}
        />
      </div>
      <ClearHistory />
      <SwitchField setting="sync" />
      {settings.sync && <SyncLeft />}
      <h3>{say('data_carry')}</h3>
      <ExportButtons onError={(error) => setOutcome({ error })} />
      <ImportForm />
      <h3>{say('data_forget_title')}</h3>
      <p class="small soft">{say('data_forget_help')}</p>
      <p>
        <ConfirmButton question={say('data_forget_question')} onConfirm={forgetAll}>
          {say('data_forget')}
        </ConfirmButton>
      </p>
      {outcome !== null && 'said' in outcome && <Notice tone="good">{outcome.said}</Notice>}
      {outcome !== null && 'error' in outcome && <StoreErrorNotice error={outcome.error} />}
    </section>
  );
}
