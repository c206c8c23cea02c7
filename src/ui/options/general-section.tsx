import { REGIONS } from '../../rate/profile';
import { LANGUAGES } from '../../rate/texts/languages';
import { regionOf } from '../../store/settings/settings';
import { SelectField } from '../components/controls/select-field';
import { SwitchField } from '../components/controls/switch-field';
import { useSettings } from '../settings-context';
import { useTexts } from '../text-context';

export function GeneralSection() {
  const { say } = useTexts();
  const { settings, change } = useSettings();
  const suggested = regionOf({ ...settings, region: null });
  return (
    <section class="card stack" aria-labelledby="options-general">
      <h2 id="options-general">{say('options_general')}</h2>
      <div class="fields">
        <SelectField
          label={say('options_language')}
          value={settings.language ?? ''}
          options={[
            ['', say('options_language_auto')],
            ...LANGUAGES.map((tag) => [tag, languageName(tag)] as const),
          ]}
          onChange={(tag) => change({ language: tag === '' ? null : tag })}
        />
        <SelectField
          label={say('options_units')}
          value={settings.units}
          options={[
            ['per-100', say('options_units_100')],
            ['per-serving', say('options_units_serving')],
          ]}
          onChange={(units) => change({ units })}
        />
        <SelectField
          label={say('options_region')}
          value={settings.region ?? ''}
          options={[
            ['', say('options_region_auto', { region: say(`region_${suggested}`) })],
            ...REGIONS.map((region) => [region, say(`region_${region}`)] as const),
          ]}
          onChange={(region) => change({ region: region === '' ? null : region })}
        />
      </div>
      <p class="small soft">{say('options_region_help')}</p>
      <SwitchField setting="wordsOnly" />
    </section>
  );
}

/** Each language in its own words, so that its speakers find it. */
function languageName(tag: string): string {
  const name = new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}
