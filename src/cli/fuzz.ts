/**
 * `npm run fuzz`: hostile inputs into every reader of foreign text, a million in all unless `--runs` says otherwise. A failure
 * prints the shrunk input and the seed of its slice; it belongs into the reader's own cases before it is mended. `--only label`
 * picks targets; the same `--seed` gives the same inputs.
 */
import { readArguments, refuse } from './command';
import type { FuzzTarget } from './fuzz/target';
import { FUZZ_TARGETS } from './fuzz/targets';

const DEFAULT_RUNS = 1_000_000;
/** Inputs between two words of progress; each slice has a seed of its own, so that it can be run again alone. */
const SLICE = 5_000;

const OPTIONS = { runs: { type: 'string' }, seed: { type: 'string' }, only: { type: 'string' } } as const;

export async function main(args: string[]): Promise<number> {
  const parsed = readArguments({ args, options: OPTIONS });
  if (typeof parsed === 'string') return refuse(parsed);
  const { values } = parsed;
  const runs = Number(values.runs ?? DEFAULT_RUNS);
  const seed = Number(values.seed ?? Date.now() % 2 ** 31);
  if (!Number.isInteger(runs) || runs < 1 || !Number.isInteger(seed))
    return refuse('--runs and --seed take whole numbers.');
  const targets = FUZZ_TARGETS.filter(
    (target) => values.only === undefined || target.name.includes(values.only),
  );
  if (targets.length === 0)
    return refuse(`No target named "${values.only}". Known: ${FUZZ_TARGETS.map((t) => t.name).join(', ')}.`);
  const shares = targets.reduce((sum, { share }) => sum + share, 0);
  let total = 0;
  let failures = 0;
  for (const target of targets) {
    const { inputs, held } = await fuzz(target, Math.ceil((runs * target.share) / shares), seed);
    total += inputs;
    if (!held) failures += 1;
  }
  const held = targets.length - failures;
  process.stdout.write(
    `${total.toLocaleString('en')} inputs, seed ${seed}; ${held} of ${targets.length} readers held\n`,
  );
  return failures === 0 ? 0 : 1;
}

async function fuzz(
  target: FuzzTarget,
  runs: number,
  seed: number,
): Promise<{ readonly inputs: number; readonly held: boolean }> {
  const started = performance.now();
  for (let inputs = 0, slice = 0; ; slice += 1) {
    const size = Math.min(SLICE, runs - inputs);
    const run = await target.run(size, seed + slice);
    inputs += run.inputs;
    const done = inputs >= runs || run.failure !== null;
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const line = `${target.name}: ${inputs.toLocaleString('en')} inputs in ${seconds} s`;
    if (!done) {
      process.stderr.write(`${line} of ${runs.toLocaleString('en')} …\n`);
      continue;
    }
    process.stdout.write(`${line}, ${run.failure === null ? 'held' : 'FAILED'}\n`);
    if (run.failure !== null) {
      process.stdout.write(
        `${run.failure}\nAgain: npm run fuzz -- --only ${target.name} --runs ${size} --seed ${seed + slice}\n`,
      );
    }
    return { inputs, held: run.failure === null };
  }
}
