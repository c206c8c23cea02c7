/**
 * `npm test`: everything that must hold, in the order in which a failure is cheapest to see. Each step that is no test runner
 * (types, lint, unused code, builds) counts as one test. The last line is "N passed, N failed", with ", N skipped" where a
 * browser could not be had.
 *
 * `npm test -- unit` runs the steps whose name contains a word.
 */

import { runStep, type StepOutcome } from './check/run-step';
import { STEPS } from './check/steps';
import { type CommandPlace, refuse } from './command';
import { requireBrowser } from './setup/require-browser';

export async function main(args: string[], place: CommandPlace): Promise<number> {
  const steps = STEPS.filter((step) => args.length === 0 || args.some((word) => step.name.includes(word)));
  if (steps.length === 0)
    return refuse(`No step named "${args.join(' ')}". Known: ${STEPS.map(({ name }) => name).join('; ')}.`);
  if (steps.some((step) => step.needsBrowsers)) reportBrowsers();
  const total: StepOutcome = { passed: 0, failed: 0, skipped: 0 };
  for (const step of steps) {
    const started = performance.now();
    process.stdout.write(`\n── ${step.name}\n`);
    const outcome = await runStep(step, place.root);
    total.passed += outcome.passed;
    total.failed += outcome.failed;
    total.skipped += outcome.skipped;
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    process.stdout.write(`── ${step.name}: ${outcome.failed === 0 ? 'passed' : 'FAILED'} in ${seconds} s\n`);
  }
  const skipped = total.skipped === 0 ? '' : `, ${total.skipped} skipped`;
  process.stdout.write(`\n${total.passed} passed, ${total.failed} failed${skipped}\n`);
  return total.failed === 0 ? 0 : 1;
}

/** Installs what may be installed; what cannot be had is said here, and its tests report themselves as skipped. */
function reportBrowsers(): void {
  for (const family of ['chromium', 'firefox'] as const) {
    const browser = requireBrowser(family);
    process.stdout.write(
      browser.ok ? `${family}: ${browser.value.executable}\n` : `${family}: skipped. ${browser.detail}\n`,
    );
  }
}
