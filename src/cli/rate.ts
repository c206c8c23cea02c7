/**
 * `npm run -s rate`: a saved page, a bare label, or a batch of either, through the same reading, understanding and rating as the
 * extension. Nothing but the answer goes to standard output.
 */
import { KINDS, type Kind } from '../label/kind';
import { NEUTRAL_PROFILE, REGIONS, type Region } from '../rate/profile';
import { type CommandPlace, isWebAddress, readArguments, refuse } from './command';
import type { CaseContext } from './rate/case';
import { printReport } from './rate/print-report';
import { printRuleTable } from './rate/print-rule-table';
import { rateCase } from './rate/report-case';
import { runBatch } from './rate/run-batch';

const USAGE = `Usage:
  npm run -s rate -- PAGE.html [--url ADDRESS]             a saved product page
  npm run -s rate -- --kind food --ingredients "…"         a bare label: also --label "…" or --inci "…"
  npm run -s rate -- --batch < cases.jsonl                 one JSON object a line, one report a line
  npm run -s rate -- --explain-rules                       every rule, its numbers and sources
Options: --kind ${KINDS.join('|')}  --lang CODE  --name "…"  --brand "…"  --region ${REGIONS.join('|')}  --json`;

const OPTIONS = {
  batch: { type: 'boolean' },
  brand: { type: 'string' },
  'explain-rules': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  inci: { type: 'string' },
  ingredients: { type: 'string' },
  json: { type: 'boolean' },
  kind: { type: 'string' },
  label: { type: 'string' },
  lang: { type: 'string' },
  name: { type: 'string' },
  region: { type: 'string' },
  url: { type: 'string' },
} as const;

export async function main(args: string[], place: CommandPlace): Promise<number> {
  process.stdout.once('error', (error: NodeJS.ErrnoException) => {
    // A reader that has seen enough ("| head") is no failure.
    process.exit(error.code === 'EPIPE' ? 0 : refuse(`Cannot write the answer: ${error.message}`));
  });
  const parsed = readArguments({ args, options: OPTIONS, allowPositionals: true });
  if (typeof parsed === 'string') return refuse(`${parsed} See --help.`);
  const { values, positionals } = parsed;
  if (values.help) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  const kind = asMember(KINDS, values.kind);
  if (kind === undefined) return refuse(`--kind takes one of ${KINDS.join(', ')}, not "${values.kind}".`);
  const region = asMember(REGIONS, values.region);
  if (region === undefined)
    return refuse(`--region takes one of ${REGIONS.join(', ')}, not "${values.region}".`);
  const profile = { ...NEUTRAL_PROFILE, ...(region === null ? {} : { region }) };

  if (values['explain-rules']) return printRuleTable(values.json === true);
  const context: CaseContext = { profile, cwd: place.cwd };
  const [html, ...rest] = positionals;
  if (rest.length > 0)
    return refuse(`One page at a time: "${rest[0]}" is one too many. For several use --batch.`);
  const { name, brand, lang, ingredients, label, inci, url } = values;
  const given = [html, ingredients, label, inci].filter((text) => text !== undefined);
  if (values.batch)
    return given.length === 0
      ? runBatch(process.stdin, process.stdout, context)
      : refuse('--batch reads its pages and labels from standard input: give it no other.');
  if (given.length === 0)
    return refuse(
      `Nothing to rate: name a saved page, or give --ingredients, --label or --inci. See --help.`,
    );
  if (url !== undefined && !isWebAddress(url))
    return refuse(`--url takes a web address, with its https://, not "${url}".`);
  if (html !== undefined && given.length > 1) return refuse('Give a saved page or a bare label, not both.');
  const rated = await rateCase(
    { id: null, kind, lang, name, brand, ingredients, label, inci, html, url },
    context,
  );
  if (!rated.ok) return refuse(rated.detail ?? rated.error);
  const { report } = rated.value;
  process.stdout.write(values.json ? `${JSON.stringify(report, null, 2)}\n` : printReport(rated.value));
  return 0;
}

/** null: not given; undefined: given and not one of them. */
function asMember<T extends Kind | Region>(
  members: readonly T[],
  value: string | undefined,
): T | null | undefined {
  return value === undefined ? null : members.find((member) => member === value);
}
