import type { PanelView } from '../../protocol/panel-view';
import { countForm, fill } from '../../ui/fill-text';
import type { Texts } from '../../ui/text-context';

/** The interface's words as the background sent them along. */
export function panelTexts({ texts, language }: PanelView): Texts {
  return {
    language,
    say: (key, args = {}) => fill(texts[key] ?? key, args, language),
    count: (key, count) => fill(texts[`${key}_${countForm(count, language)}`] ?? key, { count }, language),
  };
}
