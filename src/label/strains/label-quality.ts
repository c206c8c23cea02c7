/** What else a label says that its quality is read from: storage, dates, an independent mark. */
import words from '../../../rules/supplements/label-words.json' with { type: 'json' };
import { anyOf } from './word-list';

const STORAGE = anyOf(words.storage);
const EXPIRY = anyOf(words.expiry);
const MARK = anyOf(words.labMarks);
const DELAYED = anyOf(words.delayedRelease);

export interface LabelQuality {
  readonly storageStated: boolean;
  readonly expiryStated: boolean;
  readonly labMark: string | null;
  readonly delayedRelease: boolean;
}

export function readLabelQuality(text: string): LabelQuality {
  return {
    storageStated: STORAGE.test(text),
    expiryStated: EXPIRY.test(text),
    labMark: MARK.exec(text)?.[0] ?? null,
    delayedRelease: DELAYED.test(text),
  };
}
