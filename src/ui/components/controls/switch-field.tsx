import { useSettings } from '../../settings-context';
import { useTexts } from '../../text-context';
import { CheckField } from './check-field';

const TEXTS = {
  dimOff: ['options_dim', 'options_dim_help'],
  history: ['options_history', 'options_history_help'],
  sync: ['options_sync', 'options_sync_help'],
  wordsOnly: ['options_words_only', 'options_words_only_help'],
} as const;

/** A setting that is on or off, and does nothing else. */
export function SwitchField({ setting }: { readonly setting: keyof typeof TEXTS }) {
  const { say } = useTexts();
  const { settings, change } = useSettings();
  const [label, help] = TEXTS[setting];
  return (
    <CheckField
      label={say(label)}
      help={say(help)}
      checked={settings[setting]}
      onChange={(isOn) => change({ [setting]: isOn })}
    />
  );
}
