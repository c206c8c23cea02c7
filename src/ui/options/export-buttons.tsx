import { useEffect, useState } from 'preact/hooks';
import type { StoreError } from '../../store/attempt';
import { exportCsv } from '../../store/backup/csv-ratings';
import { exportBackup } from '../../store/backup/export-backup';
import { readUpgradeBackup } from '../../store/backup/upgrade-backup';
import { downloadFile } from '../download';
import { useTexts } from '../text-context';
import { ratingStore } from '../use-ratings';

interface ExportButtonsProps {
  readonly onError: (error: StoreError) => void;
}

export function ExportButtons({ onError }: ExportButtonsProps) {
  const { say, language } = useTexts();
  const [hasCopy, setHasCopy] = useState(false);
  useEffect(() => {
    void readUpgradeBackup(ratingStore()).then(
      (parts) => setHasCopy(parts.length > 0),
      () => setHasCopy(false),
    );
  }, []);
  const day = new Date().toISOString().slice(0, 10);
  const saveJson = () =>
    void exportBackup(ratingStore(), new Date()).then((result) =>
      result.ok
        ? downloadFile(result.value, `gutlight-${day}.json`, 'application/json')
        : onError(result.error),
    );
  const saveCsv = () =>
    void exportCsv(ratingStore(), language === 'en' ? ',' : ';').then((result) =>
      result.ok ? downloadFile([result.value], `gutlight-${day}.csv`, 'text/csv') : onError(result.error),
    );
  const saveCopy = () =>
    void readUpgradeBackup(ratingStore()).then((parts) =>
      downloadFile([JSON.stringify(parts)], `gutlight-before-upgrade-${day}.json`, 'application/json'),
    );
  return (
    <p class="row">
      <button type="button" class="button" onClick={saveJson}>
        {say('data_export_json')}
      </button>
      <button type="button" class="button" onClick={saveCsv}>
        {say('data_export_csv')}
      </button>
      {hasCopy && (
        <button type="button" class="button" onClick={saveCopy}>
          {say('data_export_copy')}
        </button>
      )}
    </p>
  );
}
