import type { PanelView } from '../../protocol/panel-view';
import { languageFor } from '../../rate/texts';
import type { Texts } from '../../ui/text-context';
import { fill } from '../../ui/texts';

/** The interface's words as the background sent them along. */
export function panelTexts({ texts, badge }: PanelView): Texts {
  const language = languageFor(badge.lang);
  return {
    language,
    say: (key, args = {}) => fill(texts[key] ?? key, args, language),
    count: (key, count) => {
      const form = new Intl.PluralRules(language).select(count) === 'one' ? 'one' : 'other';
      return fill(texts[`${key}_${form}`] ?? key, { count }, language);
    },
  };
}
