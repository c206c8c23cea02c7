import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from './source-files';

/**
 * What Mozilla's own linter may still remark, and why it is not ours: Preact can set innerHTML for those who ask it to (nothing here does, see
 * modules.test.ts), and zod tries once whether eval is allowed, which the extension's policy refuses.
 */
const OF_LIBRARIES = ['DANGEROUS_EVAL', 'UNSAFE_VAR_ASSIGNMENT'];

it("Mozilla's linter finds no error, and no warning that is ours", () => {
  const linter = join(ROOT, 'node_modules/addons-linter/bin/addons-linter');
  const run = spawnSync(process.execPath, [linter, '--output', 'json', join(ROOT, '.output/firefox-mv3')], {
    encoding: 'utf8',
    maxBuffer: 16 * 1024 * 1024,
  });
  const report: { errors: { code: string }[]; warnings: { code: string }[] } = JSON.parse(run.stdout);
  expect(report.errors.map((error) => error.code)).toEqual([]);
  expect(
    report.warnings.map((warning) => warning.code).filter((code) => !OF_LIBRARIES.includes(code)),
  ).toEqual([]);
}, 120_000);
