import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Step } from './steps';

export interface StepOutcome {
  passed: number;
  failed: number;
  skipped: number;
}

/** Runs a step with its output passed through. A runner that dies without counting anything is one failure. */
export async function runStep(step: Step, root: string): Promise<StepOutcome> {
  const folder = mkdtempSync(join(tmpdir(), 'gutlight-check-'));
  try {
    const tally = join(folder, 'tally.json');
    const reporters = step.counted
      ? ['--reporter=default', '--reporter=json', `--outputFile.json=${tally}`]
      : [];
    for (const [script = '', ...args] of step.commands) {
      const status = await runNode([join(root, 'node_modules', script), ...args, ...reporters], root);
      if (step.counted) return countTests(tally, status);
      if (status !== 0) return { passed: 0, failed: 1, skipped: 0 };
    }
    return { passed: 1, failed: 0, skipped: 0 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function countTests(tally: string, status: number): StepOutcome {
  const counted = readTally(tally);
  if (counted === null) return { passed: 0, failed: 1, skipped: 0 };
  // An error outside any test (an unhandled rejection) fails the run though every test passed.
  return status !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
}

function readTally(path: string): StepOutcome | null {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites, numTotalTests } =
      JSON.parse(readFileSync(path, 'utf8'));
    const brokenFiles = numFailedTests === 0 ? numFailedTestSuites : 0;
    if (numTotalTests === 0) return null;
    return { passed: numPassedTests, failed: numFailedTests + brokenFiles, skipped: numPendingTests };
  } catch {
    return null;
  }
}

function runNode(args: string[], cwd: string): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', () => resolve(1));
    child.on('close', (code) => resolve(code ?? 1));
  });
}
