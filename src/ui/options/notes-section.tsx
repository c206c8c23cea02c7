import { useId } from 'preact/hooks';
import { CONDITIONS, LENSES } from '../../rate/profile';
import { CheckField } from '../components/controls/check-field';
import { useSettings } from '../settings-context';
import { useTexts } from '../text-context';
import { useDraft } from '../use-draft';
import { alertWords } from './alert-words';

/** Condition lenses and the alert list: what the user tells of themselves, with the line on where it stays beside it. */
export function NotesSection() {
  const { say } = useTexts();
  const { settings, change } = useSettings();
  return (
    <section class="card stack" aria-labelledby="options-notes">
      <h2 id="options-notes">{say('options_notes')}</h2>
      <p class="notice">{say('options_notes_privacy')}</p>
      <fieldset class="stack">
        <legend>{say('options_conditions')}</legend>
        {CONDITIONS.map((condition) => (
          <CheckField
            key={condition}
            label={say(`condition_${condition}`)}
            checked={settings.conditions.includes(condition)}
            onChange={(isOn) =>
              change({ conditions: withMember(CONDITIONS, settings.conditions, condition, isOn) })
            }
          />
        ))}
      </fieldset>
      <fieldset class="stack">
        <legend>{say('options_lenses')}</legend>
        {LENSES.map((lens) => (
          <CheckField
            key={lens}
            label={say(`lens_${lens}`)}
            help={say(`lens_${lens}_help`)}
            checked={settings.lenses.includes(lens)}
            onChange={(isOn) => change({ lenses: withMember(LENSES, settings.lenses, lens, isOn) })}
          />
        ))}
      </fieldset>
      <AlertList />
    </section>
  );
}

function AlertList() {
  const { say } = useTexts();
  const { settings, change } = useSettings();
  const list = useDraft(settings.alerts.join('\n'), (text) => change({ alerts: alertWords(text) }));
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{say('options_alerts')}</label>
      <textarea id={id} rows={4} aria-describedby={`${id}-help`} {...list} />
      <p id={`${id}-help`} class="small soft">
        {say('options_alerts_help')}
      </p>
    </div>
  );
}

/** The set with or without a member, in the order of `all`. */
function withMember<T>(all: readonly T[], members: readonly T[], member: T, isIn: boolean): T[] {
  return all.filter((one) => (one === member ? isIn : members.includes(one)));
}
