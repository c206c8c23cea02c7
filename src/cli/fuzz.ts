/**
 * `npm run fuzz`: hostile inputs into every reader of foreign text, a million in all unless `--runs` says otherwise. A failure
 * prints the shrunk input and the seed; it belongs into the reader's own cases before it is mended. `--only label` picks targets.
 */
import { parseArgs } from 'node:util';
import { type CommandPlace, refuse } from './command';
import { FUZZ_TARGETS } from './fuzz/targets';

const DEFAULT_RUNS = 1_000_000;

export async function main(args: string[], _place: CommandPlace): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { runs: { type: 'string' }, seed: { type: 'string' }, only: { type: 'string' } },
  });
  const runs = Number(values.runs ?? DEFAULT_RUNS);
  const seed = Number(values.seed ?? Date.now() % 2 ** 31);
  if (!Number.isInteger(runs) || runs < 1 || !Number.isInteger(seed))
    return refuse('--runs and --seed take whole numbers.');
  const targets = FUZZ_TARGETS.filter(
    (target) => values.only === undefined || target.name.includes(values.only),
  );
  if (targets.length === 0)
    return refuse(`No target named "${values.only}". Known: ${FUZZ_TARGETS.map((t) => t.name).join(', ')}.`);
  let failures = 0;
  for (const target of targets) {
    const started = performance.now();
    const { inputs, failure } = target.run(Math.ceil(runs / targets.length), seed);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    process.stdout.write(
      `${target.name}: ${inputs} inputs in ${seconds} s, ${failure === null ? 'held' : 'FAILED'}\n`,
    );
    if (failure === null) continue;
    failures += 1;
    process.stdout.write(`${failure}\n`);
  }
  process.stdout.write(`seed ${seed}; ${targets.length - failures} of ${targets.length} readers held\n`);
  return failures === 0 ? 0 : 1;
}
