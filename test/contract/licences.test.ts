import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { licencesText } from '../../src/cli/package/licences';
import { ROOT } from './source-files';

it('the licences shown in the options are those of what ships', () => {
  const shown = readFileSync(join(ROOT, 'public/licences.txt'), 'utf8');
  expect(shown === licencesText(ROOT), 'Run "npm run package": it writes public/licences.txt anew.').toBe(
    true,
  );
});
