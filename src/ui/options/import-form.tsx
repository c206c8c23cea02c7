import { useId, useRef, useState } from 'preact/hooks';
import type { Result } from '../../platform/result';
import type { StoreError } from '../../store/attempt';
import { readCsvRatings } from '../../store/backup/csv-ratings';
import { type ImportCounts, importRecords } from '../../store/backup/import-records';
import { type BackupContents, type BackupError, readBackup } from '../../store/backup/read-backup';
import { Notice } from '../components/controls/notice';
import { StoreErrorNotice } from '../components/controls/store-error-notice';
import { useTexts } from '../text-context';
import { ratingStore } from '../use-ratings';

type Step =
  | { readonly at: 'start' }
  | { readonly at: 'unreadable'; readonly error: BackupError }
  | { readonly at: 'read'; readonly contents: BackupContents }
  | { readonly at: 'done'; readonly counts: ImportCounts }
  | { readonly at: 'failed'; readonly error: StoreError };

const IMPORT_ERRORS = {
  newer: 'import_newer',
  foreign: 'import_foreign',
  'too-large': 'import_too_large',
} as const satisfies Readonly<Record<BackupError, string>>;

/** Bad lines that are listed; who has more has another kind of file. */
const MOST_LISTED = 20;

/** Reads a file, says what is in it and which lines are not usable, and imports on a second click: all of it or nothing. */
export function ImportForm() {
  const { say, count } = useTexts();
  const [step, setStep] = useState<Step>({ at: 'start' });
  const [isImporting, setImporting] = useState(false);
  const chosen = useRef<File | undefined>(undefined);
  const id = useId();
  const read = async (file: File | undefined) => {
    if (file === undefined) return;
    chosen.current = file;
    // Refused where it is gone meanwhile, or longer than a text can be.
    const text = await file.text().catch(() => null);
    if (chosen.current !== file) return;
    if (text === null) return setStep({ at: 'unreadable', error: 'too-large' });
    const contents = readFile(text);
    setStep(
      contents.ok ? { at: 'read', contents: contents.value } : { at: 'unreadable', error: contents.error },
    );
  };
  const bring = async ({ records }: BackupContents) => {
    setImporting(true);
    const result = await importRecords(ratingStore(), records);
    setImporting(false);
    setStep(result.ok ? { at: 'done', counts: result.value } : { at: 'failed', error: result.error });
  };
  return (
    <div class="stack">
      <div class="field">
        <label for={id}>{say('data_import')}</label>
        <input
          id={id}
          type="file"
          accept=".json,.csv,application/json,text/csv"
          // So that the same file, mended, can be chosen again.
          onClick={({ currentTarget }) => {
            currentTarget.value = '';
          }}
          onChange={(event) => void read(event.currentTarget.files?.[0])}
        />
      </div>
      {step.at === 'unreadable' && <Notice tone="warning">{say(IMPORT_ERRORS[step.error])}</Notice>}
      {step.at === 'read' && (
        <div class="notice stack" role="status">
          <p>{count('import_found', step.contents.records.length)}</p>
          {step.contents.bad.length > 0 && <BadLines contents={step.contents} />}
          <p class="row">
            <button
              type="button"
              class="button main"
              disabled={step.contents.records.length === 0}
              aria-disabled={isImporting}
              onClick={() => isImporting || void bring(step.contents)}
            >
              {say('import_go')}
            </button>
            <button type="button" class="button" onClick={() => setStep({ at: 'start' })}>
              {say('action_cancel')}
            </button>
          </p>
        </div>
      )}
      {step.at === 'done' && (
        <Notice tone="good">
          {say('import_done', { added: step.counts.added, merged: step.counts.merged })}
        </Notice>
      )}
      {step.at === 'failed' && <StoreErrorNotice error={step.error} />}
    </div>
  );
}

function BadLines({ contents }: { readonly contents: BackupContents }) {
  const { say, count } = useTexts();
  return (
    <div>
      <p>{count('import_bad', contents.bad.length)}</p>
      <ul class="small">
        {contents.bad.slice(0, MOST_LISTED).map((row) => (
          <li key={row.line}>{say('import_line', { line: row.line, why: row.why })}</li>
        ))}
      </ul>
    </div>
  );
}

/** A backup begins with a brace; everything else is tried as a table. */
function readFile(text: string): Result<BackupContents, BackupError> {
  return text.trimStart().startsWith('{') ? readBackup(text) : readCsvRatings(text, Date.now());
}
